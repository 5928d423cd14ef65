/** Where a dot stands: its x, and how far above (−) or below (+) the middle, in px. */
export type StackedDot = { x: number; offset: number };

/** Stacks dots of a strip plot from the middle outwards, alternating, in columns as wide as a dot, so that none hides another. In the order given. O(n). */
export function stackDots(xs: readonly number[], radius: number): StackedDot[] {
  const columns = new Map<number, number>();
  return xs.map((x) => {
    const column = Math.round(x / (2 * radius));
    const already = columns.get(column) ?? 0;
    columns.set(column, already + 1);
    const steps = Math.ceil(already / 2) * (already % 2 === 0 ? 1 : -1);
    return { x: column * 2 * radius, offset: steps * 2.1 * radius };
  });
}
