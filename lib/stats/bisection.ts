/**
 * Where a rising function crosses a value, within a bracket; its nearer end where it does not cross there. Halves the bracket until it is 1e-10 wide.
 * O(log₂(width / 1e-10)) calls. Source: R. L. Burden & J. D. Faires, Numerical Analysis, 9th ed., §2.1.
 */
export function bisect(rising: (x: number) => number, value: number, [low, high]: readonly [number, number]): number {
  let [from, to] = [low, high];
  while (to - from > 1e-10) {
    const middle = (from + to) / 2;
    if (rising(middle) < value) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}
