/** A word that is safe in the name of a file. */
export function fileWord(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 40);
}

/** What was chosen of a table, for the end of its name: "-lobbying-high"; empty where nothing was. */
export function choiceInName(choice: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(choice).map(([name, value]) => (value === undefined ? "" : `-${value === "yes" ? fileWord(name) : fileWord(value)}`)).join("");
}
