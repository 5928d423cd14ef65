import type { BacktestedForecast } from "@/lib/forecast/desk/questions";
import { FIRST_FORECAST } from "@/lib/forecast/backtest";
import { type SeriesRecord, wholeOnly } from "@/lib/series/schema";
import type { Iso3, Vote } from "@/lib/votes/schema";
import { controlShares, driftStates } from "./control-shares";
import { controlPairs, type Move, ownPair } from "./controls";
import { departures, spreadOf } from "./departure";
import { driftComparison } from "./double-difference";
import type { EstimatedImpact } from "./estimated-impact";
import { placeboInterval, placeboRanks, placebosOf, type PlaceboVote } from "./placebo";
import { type Rivals, rivalsOf } from "./rivals";
import { stateMoves } from "./state-moves";
import { targetComparison, targetsOf } from "./targets";
import { type Verdict, verdictOf } from "./verdict";
import type { EventWindow } from "./window";

/** What can be said of a window: it has no vote yet, its vote has too little history, its forecast is being made, or it was estimated. */
export type Impact = { readonly window: EventWindow; readonly rivals: Rivals; readonly verdict: Verdict } & (
  | { readonly state: "not-yet" | "too-early" | "being-made" }
  | ({ readonly state: "estimated" } & EstimatedImpact)
);

/** What the calm forecast said of a window's vote; `states` is empty while its roll call is provisional. */
export type CalmForecastOfWindow = Pick<BacktestedForecast, "counts" | "states">;

export interface ImpactInput {
  readonly record: SeriesRecord;
  readonly others: readonly SeriesRecord[];
  readonly window: EventWindow;
  /** The calm forecast of the window's vote as of its first day; undefined while it is being made. */
  readonly forecast: CalmForecastOfWindow | undefined;
  readonly placebos: readonly PlaceboVote[];
  /** Whether all placebos are made. */
  readonly whole: boolean;
  readonly regions: ReadonlyMap<Iso3, string | null>;
  readonly seed: number;
}

/** Whether a window can be estimated: it has a vote, with enough votes before it to forecast from. Of a provisional vote the four counts can. */
export function isEstimable({ votes }: Pick<SeriesRecord, "votes">, { vote }: EventWindow): boolean {
  return vote !== null && votes.findIndex(({ id }) => id === vote.id) >= FIRST_FORECAST;
}

/** Everything that the record can say of what a window changed. Pure: the forecast and the placebos are made elsewhere. */
export function impactOf(input: ImpactInput): Impact {
  const { record, window, forecast, whole } = input;
  const { vote, before } = window;
  const unestimated = (state: "not-yet" | "too-early" | "being-made"): Impact => {
    const rivals = rivalsOf({ record, window, absent: null });
    return { state, window, rivals, verdict: verdictOf({ state, window, rivals }) };
  };
  if (!vote) return unestimated("not-yet");
  if (!before || !isEstimable(record, window)) return unestimated("too-early");
  if (!forecast) return unestimated("being-made");
  const estimated = estimate({ ...input, forecast });
  const rivals = rivalsOf({ record, window, absent: estimated.counts.absent });
  return { state: "estimated", window, ...estimated, rivals, verdict: verdictOf({ state: "estimated", window, rivals, estimated, whole }) };
}

function estimate({ record, others, window, forecast, placebos, regions, seed }: ImpactInput & { forecast: CalmForecastOfWindow }): EstimatedImpact {
  const { vote, before, asOf, sense } = window as EventWindow & { vote: NonNullable<EventWindow["vote"]>; before: NonNullable<EventWindow["before"]> };
  const counts = departures(forecast.counts, vote);
  const moves = stateMoves(forecast.states, targetsOf(window.events));
  const move: Move = counts.yes.impact < 0 ? "leave" : "join";
  const waits = waitingFor([before, vote]);
  const own = ownPair(record, before, vote);
  const controls = controlPairs({ others: others.map(wholeOnly), asOf, vote });
  const otherVotes = placebosOf({ series: record.series.slug, voteIds: [vote.id], placebos });
  return {
    counts, moves: waits === null ? moves : [], move, waits,
    ranks: placeboRanks({ standardised: counts.yes.standardised, sense, series: record.series.slug, voteId: vote.id, placebos }),
    asLarge: otherVotes.filter(({ series, impact }) => series === record.series.slug && Math.abs(impact) >= Math.abs(counts.yes.impact)).length,
    placeboInterval: placeboInterval({ impact: counts.yes.impact, spread: spreadOf(counts.yes.sd), placebos: otherVotes }),
    targets: waits === null ? targetComparison({ window, moves, regions, seed }) : { computed: false, why: waits },
    controls: waits === null ? controlShares({ own, controls, move, seed }) : [],
    drift: waits === null ? driftComparison({ record: wholeOnly(record), others: others.map(wholeOnly), asOf, before, vote, seed }) : null,
    driftStates: waits === null ? driftStates({ own, controls, move }) : [],
  };
}

/** What is compared state by state waits for both roll calls; the counts are known at once. */
function waitingFor(votes: readonly Vote[]): string | null {
  const provisional = votes.find(({ rollCall }) => rollCall === "provisional");
  if (!provisional) return null;
  const { resolution, session, open } = provisional;
  return `What single states did is compared once the roll call of ${resolution ?? `session ${session}`} is whole: ${open === 1 ? "one state is" : `${open} states are`} not yet named.`;
}
