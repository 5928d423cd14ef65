import type { CommonShocks, RollCallChances } from "../forecast";
import { type Outcome, OUTCOMES } from "../outcomes";
import type { Scenario } from "../scenario";
import type { History } from "../history";
import type { ExpectedRows } from "./expected-chances";
import { applyShock, SHOCK_SIZE, shockDesign, SHOCKS, type ShockRows } from "./shock";
import type { ShockDraws } from "./shock-draws";

/** The chances of every state under every shock, and their mean. Overrides fix a state in all of them. O(draws × members). */
export function rollCallChances(input: {
  history: History;
  expected: ExpectedRows;
  rows: ShockRows;
  shocks: ShockDraws;
  scenario: Scenario;
}): RollCallChances {
  const { history, expected, rows, shocks, scenario } = input;
  const cells = rows.members * 4;
  const given = new Float32Array(shocks.size * cells);
  for (let d = 0; d < shocks.size; d++) {
    applyShock(rows, shocks.shocks.subarray(d * SHOCK_SIZE, (d + 1) * SHOCK_SIZE), given, d * cells);
  }
  expected.states.forEach((state, row) => {
    const fixed = scenario.overrides[history.states[state]!.iso3];
    if (!fixed) return;
    for (let d = 0; d < shocks.size; d++) OUTCOMES.forEach((outcome, k) => (given[d * cells + row * 4 + k] = outcome === fixed ? 1 : 0));
  });
  const chances = new Float64Array(cells);
  for (let d = 0; d < shocks.size; d++) {
    const weight = shocks.weights[d]!;
    for (let at = 0; at < cells; at++) chances[at]! += weight * given[d * cells + at]!;
  }
  for (let at = 0; at < cells; at += 4) {
    const total = chances[at]! + chances[at + 1]! + chances[at + 2]! + chances[at + 3]!;
    for (let k = 0; k < 4; k++) chances[at + k]! /= total;
  }
  return {
    kind: "roll-call",
    states: expected.states,
    last: expected.last,
    chances,
    draws: { size: shocks.size, weights: shocks.weights, chances: given },
    common: commonShocks({ rows, shocks, fixed: expected.states.map((state) => scenario.overrides[history.states[state]!.iso3]) }),
  };
}

/** The draws in short; a state whose position is assumed is moved by no shock. O(members × shocks). */
function commonShocks({ rows, shocks, fixed }: { rows: ShockRows; shocks: ShockDraws; fixed: readonly (Outcome | undefined)[] }): CommonShocks {
  const base = Float64Array.from(rows.chances);
  const factors = new Float64Array(rows.members * 4 * SHOCK_SIZE);
  fixed.forEach((outcome, row) => {
    if (outcome) OUTCOMES.forEach((each, k) => (base[row * 4 + k] = each === outcome ? 1 : 0));
    else shockDesign(rows, row, factors.subarray(row * 4 * SHOCK_SIZE, (row + 1) * 4 * SHOCK_SIZE));
  });
  return { names: SHOCKS, shocks: shocks.shocks, base, factors };
}
