import { REGIONS } from "./regions";
import type { ExpectedRows } from "./expected-chances";
import { FROM_ABSTAIN, FROM_NO, FROM_YES } from "./origins";

/**
 * The common shock of a vote: one vector tilts every state's log-odds together.
 *   leaving  lifts no and abstain for states not last against or abstaining
 *   absence  lifts absent for all
 *   sharpness  sets no (+½) against abstain (−½) for all
 *   return  lifts yes for states last against or abstaining
 *   spread  times the (centred, cut) log-odds of leaving: who was at risk, or anyone, among states last in favour
 *   region …  as leaving, and minus return, for each of five regional groups
 */
export const SHOCKS = ["leaving", "absence", "sharpness", "return", "spread", ...REGIONS.map((region) => `region: ${region}` as const)] as const;

export const SHOCK_SIZE = SHOCKS.length;
export const LEAVING = 0;
export const ABSENCE = 1;
export const SHARPNESS = 2;
export const RETURN = 3;
export const SPREAD = 4;
export const FIRST_REGION = 5;

/** Log-odds of leaving are cut this far from their mean before "spread" multiplies them. */
export const SPREAD_LIMIT = 2.5;

/** Rows as the shock sees them. */
export interface ShockRows {
  readonly members: number;
  /** Four chances a row before any shock. */
  readonly chances: Float64Array;
  /** 1 for states last against or abstaining (they can return), 0 for the others (they can leave). */
  readonly dissenting: Uint8Array;
  readonly region: Uint8Array;
  /** Centred, cut log-odds of leaving; 0 unless last in favour. */
  readonly risk: Float64Array;
}

export function shockRows(rows: ExpectedRows): ShockRows {
  const { chances, origin } = rows;
  const members = rows.states.length;
  const risk = new Float64Array(members);
  let sum = 0;
  let inFavour = 0;
  for (let row = 0; row < members; row++) {
    if (origin[row] !== FROM_YES) continue;
    risk[row] = Math.log((chances[row * 4]! + chances[row * 4 + 1]!) / chances[row * 4 + 3]!);
    sum += risk[row]!;
    inFavour++;
  }
  for (let row = 0; row < members; row++) {
    if (origin[row] === FROM_YES) risk[row] = Math.max(-SPREAD_LIMIT, Math.min(SPREAD_LIMIT, risk[row]! - sum / inFavour));
  }
  return {
    members,
    chances,
    dissenting: Uint8Array.from(origin, (from) => (from === FROM_NO || from === FROM_ABSTAIN ? 1 : 0)),
    region: rows.region,
    risk,
  };
}

/** Writes the chances given a shock, four a row, from `offset` of `out`. O(members). */
export function applyShock(rows: ShockRows, shock: ArrayLike<number>, out: Float64Array | Float32Array, offset = 0): void {
  const { members, chances, dissenting, region, risk } = rows;
  const no = Math.exp(shock[SHARPNESS]! / 2);
  const absent = Math.exp(shock[ABSENCE]!);
  const leaving = new Float64Array(REGIONS.length);
  const returning = new Float64Array(REGIONS.length);
  for (let r = 0; r < REGIONS.length; r++) {
    leaving[r] = Math.exp(shock[LEAVING]! + shock[FIRST_REGION + r]!);
    returning[r] = Math.exp(shock[RETURN]! - shock[FIRST_REGION + r]!);
  }
  const spread = shock[SPREAD]!;
  for (let row = 0, at = 0, to = offset; row < members; row++, at += 4, to += 4) {
    const back = dissenting[row] === 1;
    const tilt = back ? 1 : leaving[region[row]!]! * (risk[row] === 0 ? 1 : Math.exp(spread * risk[row]!));
    const n = chances[at]! * no * tilt;
    const a = (chances[at + 1]! * tilt) / no;
    const x = chances[at + 2]! * absent;
    const y = chances[at + 3]! * (back ? returning[region[row]!]! : 1);
    const total = n + a + x + y;
    out[to] = n / total;
    out[to + 1] = a / total;
    out[to + 2] = x / total;
    out[to + 3] = y / total;
  }
}

/** The shocks that touch a row at all: the others' derivatives are 0. */
export function activeShocks(rows: ShockRows, row: number): readonly number[] {
  const region = FIRST_REGION + rows.region[row]!;
  return rows.dissenting[row] === 1 ? [ABSENCE, SHARPNESS, RETURN, region] : [LEAVING, ABSENCE, SHARPNESS, SPREAD, region];
}

/** Derivative of a row's four log-odds by the shock: fills `design` (4 × SHOCK_SIZE). */
export function shockDesign(rows: ShockRows, row: number, design: Float64Array): void {
  design.fill(0);
  const region = FIRST_REGION + rows.region[row]!;
  design[SHARPNESS] = 0.5;
  design[SHOCK_SIZE + SHARPNESS] = -0.5;
  design[2 * SHOCK_SIZE + ABSENCE] = 1;
  if (rows.dissenting[row] === 1) {
    design[3 * SHOCK_SIZE + RETURN] = 1;
    design[3 * SHOCK_SIZE + region] = -1;
    return;
  }
  for (const at of [0, SHOCK_SIZE]) {
    design[at + LEAVING] = 1;
    design[at + region] = 1;
    design[at + SPREAD] = rows.risk[row]!;
  }
}
