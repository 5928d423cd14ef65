import type { ForecastAnswer } from "./desk/forecast-answer";
import { OUTCOMES, type Outcome } from "./outcomes";

/** How far a state's chances lie apart in two scenarios: first minus second. `first` and `second` are its chances of being in favour. */
export interface StateDifference extends Readonly<Record<Outcome, number>> {
  readonly country: string;
  readonly first: number;
  readonly second: number;
}

export interface ScenarioDifference {
  /** Expected counts and their differences. */
  readonly counts: Readonly<Record<Outcome, { readonly first: number; readonly second: number; readonly change: number }>>;
  /** Every state of either, largest change of "in favour" first. */
  readonly states: readonly StateDifference[];
}

const noChances = { no: 0, abstain: 0, absent: 0, yes: 0 };

/**
 * Two forecasts of one vote, state by state. An expected count is the sum of the states' chances, so the changes of all states sum to the change of the
 * count: nothing is left over. A state that is a member in one of them only counts with all its chances. O(members log members).
 */
export function scenarioDifference(first: ForecastAnswer, second: ForecastAnswer): ScenarioDifference {
  const [one, other] = [byCode(first), byCode(second)];
  const codes = [...new Set([...one.keys(), ...other.keys()])];
  const states = codes.map((country): StateDifference => {
    const [a, b] = [one.get(country) ?? noChances, other.get(country) ?? noChances];
    return { country, first: a.yes, second: b.yes, ...(Object.fromEntries(OUTCOMES.map((outcome) => [outcome, a[outcome] - b[outcome]])) as Record<Outcome, number>) };
  });
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => {
    const [a, b] = [first.counts[outcome].mean, second.counts[outcome].mean];
    return [outcome, { first: a, second: b, change: a - b }];
  })) as ScenarioDifference["counts"];
  return { counts, states: states.sort((a, b) => Math.abs(b.yes) - Math.abs(a.yes) || (a.country < b.country ? -1 : 1)) };
}

function byCode({ states }: ForecastAnswer): Map<string, typeof noChances> {
  return new Map(states.map((state) => [state.country, state]));
}

/** Hundredths of a vote, or of a chance. */
const rounded = (value: number) => Math.round(value * 100) / 100;

/**
 * The states that explain most of a difference, rounded to hundredths as they are shown, with all others as one line: shown lines and the others sum to
 * the shown total exactly.
 */
export function explainedDifference({ counts, states }: ScenarioDifference, size: number): { shown: readonly StateDifference[]; others: { states: number; yes: number }; total: number } {
  const shown = states.slice(0, size).map((state) => ({ ...state, yes: rounded(state.yes) }));
  const total = rounded(counts.yes.change);
  return { shown, others: { states: states.length - shown.length, yes: rounded(total - shown.reduce((sum, { yes }) => sum + yes, 0)) }, total };
}
