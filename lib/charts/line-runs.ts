import { median } from "d3-array";

/** A gap this many times as long as the usual one is a gap in the record, and no line crosses it. */
const gapFactor = 1.5;

/**
 * Which votes may be joined by a line: runs of neighbours, as [first, last] indices. Where a vote was left out the line stops,
 * so that no value is suggested for a year without a vote. `days` are day numbers, oldest first.
 */
export function lineRuns(days: readonly number[]): [number, number][] {
  const gaps = days.slice(1).map((day, at) => day - days[at]!);
  const usual = median(gaps) ?? 0;
  const runs: [number, number][] = [];
  days.forEach((_, at) => {
    const run = runs.at(-1);
    if (run && gaps[at - 1]! <= gapFactor * usual) run[1] = at;
    else runs.push([at, at]);
  });
  return runs;
}
