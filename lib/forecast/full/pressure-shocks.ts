import type { Random } from "../../stats/random";
import { PRESSURE } from "./pressure-constants";
import type { PressureFooting } from "./pressure-footing";
import { barDissent, pressedChances } from "./pressure-level";
import { ABSENCE, applyShock, SHARPNESS, type ShockRows } from "./shock";
import { centred, drawComponent, type ShockDraws } from "./shock-draws";
import type { SeriesShockPrior } from "./shock-memory";
import { narrowedDraws, withMeans } from "./pressure-spread";

/** Rows and draws at a level of pressure; the rows' chances are those before any common shock. */
export interface PressureShocks {
  readonly rows: ShockRows;
  readonly shocks: ShockDraws;
}

/**
 * The calm component about the shifted chances, with up to half of the usual spread in what a level assumes (leaving, return, spread, regions) and all of it
 * in absence and sharpness. The sponsor's bar is put on last, so that at "stays" every other state's chances are those of the calm component to the last bit.
 * The same random numbers at every level. O(draws × rows).
 */
export function pressureShocks(input: {
  rows: ShockRows; prior: SeriesShockPrior; footing: PressureFooting; origin: Uint8Array; level: number; size: number; random: Random;
  /** States that a first push moves, where that is known: for replays of the past. */
  leavers?: number;
}): PressureShocks {
  const { rows, prior, footing, size, random } = input;
  const level = footing.reference ? input.level : Math.max(0, input.level);
  const drawn = drawComponent({ component: prior.calm, size, random });
  const even = { size, weights: new Float64Array(size).fill(1 / size) };
  if (level === 0) return { rows: barred(rows, footing), shocks: { ...even, shocks: centred(rows, drawn, prior.centre) } };
  const shifted: ShockRows = { ...rows, chances: shiftedBase({ ...input, level }) };
  const whole = centred(shifted, drawn, prior.centre);
  const narrow = narrowedDraws(whole, (shock) => (shock === ABSENCE || shock === SHARPNESS ? 1 : 1 - Math.abs(level) * (1 - PRESSURE.spreadKept)));
  return { rows: barred(withMeans({ rows: shifted, draws: narrow, of: whole }), footing), shocks: { ...even, shocks: narrow } };
}

function barred(rows: ShockRows, footing: PressureFooting): ShockRows {
  const chances = rows.chances.slice();
  footing.kinds.forEach((kind, row) => { if (kind === "sponsor") barDissent(chances, row); });
  return { ...rows, chances };
}

/** Chances which, once the series' bias is put on, are those of the level: what the level adds to log-odds and what the bias adds are added up. */
function shiftedBase(input: { rows: ShockRows; prior: SeriesShockPrior; footing: PressureFooting; origin: Uint8Array; level: number; leavers?: number }): Float64Array {
  const { rows, prior, footing } = input;
  const biased = new Float64Array(rows.members * 4);
  applyShock(rows, prior.centre, biased);
  const pressed = pressedChances({ ...input, calm: biased }).chances;
  const base = new Float64Array(biased.length);
  for (let row = 0; row < rows.members; row++) {
    let total = 0;
    for (let k = row * 4; k < row * 4 + 4; k++) total += base[k] = footing.kinds[row] === "sponsor" ? rows.chances[k]! : (rows.chances[k]! * pressed[k]!) / biased[k]!;
    for (let k = row * 4; k < row * 4 + 4; k++) base[k]! /= total;
  }
  return base;
}
