import { dayInWords } from "../votes/day";
import type { CountAnswer, ForecastAnswer, StateAnswer } from "./desk/forecast-answer";
import { modelInWords } from "./model-words";
import type { OfficialForecast } from "./official";
import { OUTCOMES, type Outcome } from "./outcomes";
import { nextVoteInWords } from "./next-vote";
import { reasonsInWords } from "./reasons-in-words";
import type { Scenario } from "./scenario";
import { scenarioHeadline } from "./scenario-headline";
import type { SeriesRecord } from "../series/schema";
import type { Vote } from "../votes/schema";

/** "160 to 172", or "187" where both ends are one. */
export function nineInTen({ q05, q95 }: Pick<CountAnswer, "q05" | "q95">): string {
  return q05 === q95 ? String(q05) : `${q05} to ${q95}`;
}

type Quoted = Pick<OfficialForecast, "expected" | "members"> & { readonly counts: Readonly<Record<"yes", Pick<CountAnswer, "q05" | "q95">>> };

/** "166 of 193 states expected in favour, 138 to 173 nine times in ten": what a forecast says, in one breath. */
function quoted({ expected, members, counts }: Quoted): string {
  return `${expected.yes} of ${members} states expected in favour, ${nineInTen(counts.yes)} nine times in ten`;
}

/** What the page shows: the forecast asked for, of which series, and the vote itself where it is on record by now. */
export interface HeadlineInput {
  readonly asked: Quoted & Pick<ForecastAnswer, "model" | "title">;
  readonly scenario: Scenario;
  /** The scenario in words: "under pressure as in 2019". */
  readonly words: string;
  readonly shortTitle: string;
  readonly actual: Pick<Vote, "date" | "datePrecision"> | undefined;
}

/**
 * The sentence at the head of the page, which can be quoted alone: "Next UN vote on “Cuba embargo”: 166 of 193 states expected in favour, 138 to 173 nine
 * times in ten", or what the chosen scenario or model says.
 */
export function forecastHeadline({ asked, scenario, words, shortTitle, actual }: HeadlineInput): string {
  if (asked.model !== "full") return `${modelInWords(asked.model, asked.title).name}: ${quoted(asked)}`;
  if (scenario.pressure.kind !== "open" || Object.keys(scenario.overrides).length > 0) return scenarioHeadline({ asked, words });
  const vote = actual ? `UN vote of ${dayInWords(actual.date, { precision: actual.datePrecision })} on “${shortTitle}”, seen from before it` : `Next UN vote on “${shortTitle}”`;
  return `${vote}: ${quoted(asked)}`;
}

/** The whole tally to quote, and, where it lies outside a count's range, that it does. */
export function tallyInWords({ expected: { yes, no, abstain, absent }, members, expectedWithin }: Pick<OfficialForecast, "expected" | "members" | "expectedWithin">): string {
  const far = expectedWithin === "none" ? " No whole tally lies within all four ranges; this is the nearest to the four middles." : "";
  return `The tally to quote is ${yes} in favour, ${no} against, ${abstain} abstaining and ${absent} non-voting, of ${members} members.${far}`;
}

/** Which vote is meant, as a sentence. */
export function nextVoteSentence({ series, votes }: Pick<SeriesRecord, "series" | "votes">): string {
  const last = votes.at(-1);
  const next = `The next is ${nextVoteInWords(votes, series.cycle)}`;
  return last ? `${next}; the last was held on ${dayInWords(last.date, { precision: last.datePrecision })}.` : `${next}.`;
}

/** Where what the forecast knows ends: where the record ends, or at the day that was asked for. */
export function knowledgeInWords({ asOf, newest }: Pick<OfficialForecast, "asOf" | "newest">): string {
  if (asOf <= newest) return `The forecast sees only what was recorded before ${dayInWords(asOf)}.`;
  return `The forecast sees every recorded vote up to ${dayInWords(newest)}, where the record ends; nothing later is in it.`;
}

/** How many states of each kind the first screen names. */
const named = 3;

/** The states likeliest to leave their last position, of those last in favour and of all others, likeliest first. */
export function likeliestMovers(states: readonly StateAnswer[]): { readonly leaving: readonly StateAnswer[]; readonly returning: readonly StateAnswer[] } {
  const sorted = [...states].sort((a, b) => b.chanceOfMoving - a.chanceOfMoving || (a.country < b.country ? -1 : 1));
  return { leaving: sorted.filter(({ last }) => last === "yes").slice(0, named), returning: sorted.filter(({ last }) => last !== "yes").slice(0, named) };
}

/** What a state is likeliest to do if it leaves its last position. */
export function likeliestOther(state: StateAnswer): Outcome {
  return OUTCOMES.filter((outcome) => outcome !== (state.last ?? "yes")).reduce((best, outcome) => (state[outcome] > state[best] ? outcome : best));
}

/** One reason for what is expected of a state: the strongest that speaks for the side it is likelier to take. */
export function chiefReason(state: StateAnswer): string | undefined {
  const { away, towards } = reasonsInWords(state, 5);
  return state.yes < 0.5 ? (away[0] ?? towards[0]) : state.last === "yes" ? (away[0] ?? towards[0]) : (towards[0] ?? away[0]);
}
