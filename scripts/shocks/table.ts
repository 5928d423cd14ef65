/** Rows of text as a table: for the terminal with columns in line, or as Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], { markdown }: { markdown: boolean }): string {
  if (markdown) return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  return [head, ...rows].map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join("  ")).join("\n");
}
