import { bisect } from "../../stats/bisection";
import { ABSENT, ABSTAIN, NO, YES } from "../outcomes";
import { FROM_YES } from "./origins";
import { PRESSURE } from "./pressure-constants";
import type { PressedKind, PressureFooting } from "./pressure-footing";

/** Chances under a level, before any common shock. */
export interface PressedChances {
  /** Four chances a row. */
  readonly chances: Float64Array;
  /** States expected to be newly against or abstaining, at this level and at "stays". */
  readonly leaving: { readonly here: number; readonly stays: number };
}

const LARGEST_SHIFT = 25;

/** What a level adds to a row's log-odds of voting against or abstaining, of staying away, and of voting in favour. */
interface Tilt {
  readonly dissent: number;
  readonly absent: number;
  readonly favour: number;
}
const NO_TILT: Tilt = { dissent: 0, absent: 0, favour: 0 };

/**
 * Chances at a level of pressure from −1 (eases) over 0 (stays) to 1 (as many states leave again), from calm chances (four a row) and what the level
 * stands on. `leavers` replaces the number of states that a first push without a reference moves. O(rows × bisection).
 */
export function pressedChances(input: { calm: Float64Array; footing: PressureFooting; origin: Uint8Array; level: number; leavers?: number }): PressedChances {
  const { calm, footing } = input;
  const chances = calm.slice();
  footing.kinds.forEach((kind, row) => { if (kind === "sponsor") barDissent(chances, row); });
  const rows = rowsOf(footing.kinds, "go");
  const stays = sum(chances, rows, dissentOf);
  const tilts = tiltsOf({ ...input, calm: chances, stays });
  tilts.forEach((tilt, row) => { if (tilt !== NO_TILT) tilted(chances, row, tilt, chances); });
  return { chances, leaving: { here: sum(chances, rows, dissentOf), stays } };
}

function tiltsOf(input: { calm: Float64Array; footing: PressureFooting; origin: Uint8Array; level: number; leavers?: number; stays: number }): Tilt[] {
  const { footing: { reference, kinds }, level } = input;
  const tilts = kinds.map(() => NO_TILT);
  if (level === 0 || (level < 0 && !reference)) return tilts;
  const shifted = level < 0 ? eased(input) : reference ? risen(input) : first(input);
  for (const { rows, tilt } of shifted) for (const row of rows) tilts[row] = tilt(row);
  return tilts;
}

type Shifted = { rows: readonly number[]; tilt: (row: number) => Tilt }[];
type Asked = { calm: Float64Array; footing: PressureFooting; origin: Uint8Array; level: number; leavers?: number; stays: number };

/** As many states leave again as in the reference push (times the level): those near the presser first, and those that gave way or resemble them. */
function risen({ calm, footing, level, stays }: Asked): Shifted {
  const { kinds, reference, nearness, pattern } = footing;
  const go = rowsOf(kinds, "go");
  const back = [...rowsOf(kinds, "back"), ...rowsOf(kinds, "new")];
  const target = Math.min(PRESSURE.mostLeaving * go.length, stays + level * Math.max(0, reference!.moved.length - stays));
  const lean = (row: number) => level * (PRESSURE.againNearness * nearness[row]! + PRESSURE.againPattern * pattern[row]!);
  return [
    { rows: go, tilt: leavingTilt({ calm, go, target, lean, least: 0, absent: PRESSURE.againAbsence * level }) },
    { rows: back, tilt: returningTilt({ calm, back, target: sum(calm, back, favourOf) * (1 - PRESSURE.againKeptBack * level), lean: () => 0, least: -Infinity }) },
  ];
}

/** Most of those that the reference push moved come back; fewer others leave. No level makes fewer return. */
function eased({ calm, footing, level, stays }: Asked): Shifted {
  const { kinds, nearness } = footing;
  const w = -level;
  const [go, back] = [rowsOf(kinds, "go"), rowsOf(kinds, "new")];
  const returns = sum(calm, back, favourOf);
  const target = Math.max(returns, w * PRESSURE.easedReturn * back.length + (1 - w) * returns);
  return [
    { rows: back, tilt: returningTilt({ calm, back, target, lean: (row) => -PRESSURE.easedNearness * w * nearness[row]!, least: 0 }) },
    { rows: go, tilt: leavingTilt({ calm, go, target: stays * (1 - PRESSURE.easedLeaving * w), lean: () => 0, least: -Infinity, absent: 0 }) },
  ];
}

/** A first push: no earlier one tells how large, so as large as first pushes have been; nearness counts the more the larger it is. */
function first({ calm, footing, origin, level, leavers, stays }: Asked): Shifted {
  const go = rowsOf(footing.kinds, "go");
  const whole = leavers ?? stays + PRESSURE.firstShare * origin.filter((from) => from === FROM_YES).length;
  const nearness = level * Math.min(PRESSURE.firstNearnessLimit, PRESSURE.firstNearness * whole);
  const target = Math.min(PRESSURE.mostLeaving * go.length, stays + level * Math.max(0, whole - stays));
  return [{ rows: go, tilt: leavingTilt({ calm, go, target, lean: (row) => nearness * footing.nearness[row]!, least: 0, absent: 0 }) }];
}

/**
 * The tilt of those who can leave: one shift for all, so that the expected number against or abstaining meets the target. `least` 0 where pressure rises:
 * a push makes nobody likelier to be in favour, however far from the presser.
 */
function leavingTilt(input: { calm: Float64Array; go: readonly number[]; target: number; lean: (row: number) => number; least: number; absent: number }): (row: number) => Tilt {
  const { calm, go, target, lean, least, absent } = input;
  const tilt = (shift: number) => (row: number): Tilt => ({ dissent: Math.max(least, shift + lean(row)), absent, favour: 0 });
  return tilt(shiftTo({ calm, rows: go, target, tilt, of: dissentOf }));
}

/** The tilt of those who can return: one shift for all, so that the expected number in favour meets the target; `least` 0 where it eases. */
function returningTilt(input: { calm: Float64Array; back: readonly number[]; target: number; lean: (row: number) => number; least: number }): (row: number) => Tilt {
  const { calm, back, target, lean, least } = input;
  const tilt = (shift: number) => (row: number): Tilt => ({ dissent: 0, absent: 0, favour: Math.max(least, shift + lean(row)) });
  return tilt(shiftTo({ calm, rows: back, target, tilt, of: favourOf }));
}

function shiftTo(input: { calm: Float64Array; rows: readonly number[]; target: number; tilt: (shift: number) => (row: number) => Tilt; of: (chances: Float64Array, row: number) => number }): number {
  const { calm, rows, target, tilt, of } = input;
  if (rows.length === 0 || target <= 0) return 0;
  const cell = new Float64Array(4);
  const reached = (shift: number) => rows.reduce((total, row) => total + of(tilted(calm, row, tilt(shift)(row), cell, 0), 0), 0);
  return bisect(reached, target, [-LARGEST_SHIFT, LARGEST_SHIFT]);
}

/** Writes a row's chances with its tilt into a table, and returns it. */
function tilted(calm: Float64Array, row: number, { dissent, absent, favour }: Tilt, out: Float64Array, outRow = row): Float64Array {
  const no = calm[row * 4 + NO]! * Math.exp(dissent);
  const abstain = calm[row * 4 + ABSTAIN]! * Math.exp(dissent);
  const away = calm[row * 4 + ABSENT]! * Math.exp(absent);
  const yes = calm[row * 4 + YES]! * Math.exp(favour);
  const total = no + abstain + away + yes;
  out[outRow * 4 + NO] = no / total;
  out[outRow * 4 + ABSTAIN] = abstain / total;
  out[outRow * 4 + ABSENT] = away / total;
  out[outRow * 4 + YES] = yes / total;
  return out;
}

/** Takes a row's chances of voting against and of abstaining away. */
export function barDissent(chances: Float64Array, row: number): void {
  const rest = chances[row * 4 + ABSENT]! + chances[row * 4 + YES]!;
  chances[row * 4 + NO] = 0;
  chances[row * 4 + ABSTAIN] = 0;
  chances[row * 4 + ABSENT] = rest > 0 ? chances[row * 4 + ABSENT]! / rest : 0;
  chances[row * 4 + YES] = rest > 0 ? chances[row * 4 + YES]! / rest : 1;
}

const dissentOf = (chances: Float64Array, row: number) => chances[row * 4 + NO]! + chances[row * 4 + ABSTAIN]!;
const favourOf = (chances: Float64Array, row: number) => chances[row * 4 + YES]!;
const sum = (chances: Float64Array, rows: readonly number[], of: (chances: Float64Array, row: number) => number) => rows.reduce((total, row) => total + of(chances, row), 0);
const rowsOf = (kinds: readonly PressedKind[], wanted: PressedKind) => kinds.flatMap((kind, row) => (kind === wanted ? [row] : []));
