import type { CommonShocks, Forecast, RollCallChances } from "../forecast";
import type { FrozenDraws } from "./schema";

/** Shocks are kept to five decimals of log-odds: a roll call's log score moves by less than 0.001. */
const DECIMALS = 5;
/** Significant digits of chances and factors. */
const DIGITS = 8;

const decimals = (value: number) => Number(value.toFixed(DECIMALS)) || 0; // no negative zero
const digits = (value: number) => Number(value.toPrecision(DIGITS)) || 0;

/** How the states of a forecast move together, in short: some 100 kB in place of 3 MB. @throws Error for a forecast whose draws have no short form */
export function frozenDraws({ joint }: Pick<Forecast, "joint">): FrozenDraws {
  if (joint.kind === "counts") {
    const rows = Array.from(joint.weights, (_, row) => [...joint.rows.subarray(row * 4, row * 4 + 4)]);
    return { kind: "counts", rows, weights: [...joint.weights] };
  }
  if (joint.draws.size === 1) return { kind: "independent" };
  const { common } = joint;
  if (!common) throw new Error("This model does not say what its draws have in common, so its forecasts cannot be frozen.");
  const width = common.names.length;
  return {
    kind: "common-shocks",
    names: [...common.names],
    weights: runs(joint.draws.weights),
    shocks: Array.from({ length: joint.draws.size }, (_, draw) => Array.from(common.shocks.subarray(draw * width, (draw + 1) * width), decimals)),
    states: joint.states.map((_, row) => ({ base: Array.from(common.base.subarray(row * 4, row * 4 + 4), digits), factors: factorsOf(common, row) })),
  };
}

function factorsOf({ names, factors }: CommonShocks, row: number): [number, number, number][] {
  const found: [number, number, number][] = [];
  for (let outcome = 0; outcome < 4; outcome++) {
    for (let shock = 0; shock < names.length; shock++) {
      const factor = digits(factors[(row * 4 + outcome) * names.length + shock]!);
      if (factor !== 0) found.push([outcome, shock, factor]);
    }
  }
  return found;
}

/** Equal weights in a row, written once: [weight, how many]. */
function runs(weights: ArrayLike<number>): [number, number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < weights.length; at++) {
    const last = found.at(-1);
    if (last?.[0] === weights[at]) last![1]++;
    else found.push([weights[at]!, 1]);
  }
  return found;
}

/** The draws of a roll call as they were: weights, and size × states × 4 chances. O(draws × states). */
export function thawedDraws(frozen: Extract<FrozenDraws, { kind: "common-shocks" }>): RollCallChances["draws"] {
  const { shocks, states } = frozen;
  const weights = Float64Array.from(frozen.weights.flatMap(([weight, count]) => Array<number>(count).fill(weight)));
  const chances = new Float32Array(shocks.length * states.length * 4);
  const cell = new Float64Array(4);
  let at = 0;
  for (const shock of shocks) {
    for (const { base, factors } of states) {
      cell.fill(0);
      for (const [outcome, number, factor] of factors) cell[outcome]! += factor * shock[number]!;
      let total = 0;
      for (let k = 0; k < 4; k++) total += cell[k] = base[k]! * Math.exp(cell[k]!);
      for (let k = 0; k < 4; k++) chances[at++] = cell[k]! / total;
    }
  }
  return { size: shocks.length, weights, chances };
}
