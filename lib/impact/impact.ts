import type { BacktestedForecast } from "@/lib/forecast/desk/questions";
import { FIRST_FORECAST } from "@/lib/forecast/backtest";
import type { SeriesRecord } from "@/lib/series/schema";
import type { Iso3 } from "@/lib/votes/schema";
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

export interface ImpactInput {
  readonly record: SeriesRecord;
  readonly others: readonly SeriesRecord[];
  readonly window: EventWindow;
  /** The calm forecast of the window's vote as of its first day; undefined while it is being made. */
  readonly forecast: BacktestedForecast | undefined;
  readonly placebos: readonly PlaceboVote[];
  /** Whether all placebos are made. */
  readonly whole: boolean;
  readonly regions: ReadonlyMap<Iso3, string | null>;
  readonly seed: number;
}

/** Whether a window can be estimated: it has a vote whose roll call is whole, with enough votes before it to forecast from. */
export function isEstimable({ votes }: Pick<SeriesRecord, "votes">, { vote }: EventWindow): boolean {
  return vote?.rollCall === "whole" && votes.findIndex(({ id }) => id === vote.id) >= FIRST_FORECAST;
}

/** Everything that the record can say of what a window changed. Pure: the forecast and the placebos are made elsewhere. */
export function impactOf(input: ImpactInput): Impact {
  const { record, window, forecast, whole } = input;
  const { vote, before } = window;
  const unestimated = (state: "not-yet" | "too-early" | "being-made"): Impact => {
    const rivals = rivalsOf({ record, window, absent: null });
    return { state, window, rivals, verdict: verdictOf({ state, window, rivals }) };
  };
  if (vote?.rollCall !== "whole") return unestimated("not-yet");
  if (!before || !isEstimable(record, window)) return unestimated("too-early");
  if (!forecast) return unestimated("being-made");
  const estimated = estimate({ ...input, forecast });
  const rivals = rivalsOf({ record, window, absent: estimated.counts.absent });
  return { state: "estimated", window, ...estimated, rivals, verdict: verdictOf({ state: "estimated", window, rivals, estimated, whole }) };
}

function estimate({ record, others, window, forecast, placebos, regions, seed }: ImpactInput & { forecast: BacktestedForecast }): EstimatedImpact {
  const { vote, before, asOf, sense } = window as EventWindow & { vote: NonNullable<EventWindow["vote"]>; before: NonNullable<EventWindow["before"]> };
  const counts = departures(forecast.counts, vote);
  const moves = stateMoves(forecast.states, targetsOf(window.events));
  const move: Move = counts.yes.impact < 0 ? "leave" : "join";
  const own = ownPair(record, before, vote);
  const controls = controlPairs({ others, asOf, vote });
  const otherVotes = placebosOf({ series: record.series.slug, voteIds: [vote.id], placebos });
  return {
    counts, moves, move,
    ranks: placeboRanks({ standardised: counts.yes.standardised, sense, series: record.series.slug, voteId: vote.id, placebos }),
    asLarge: otherVotes.filter(({ series, impact }) => series === record.series.slug && Math.abs(impact) >= Math.abs(counts.yes.impact)).length,
    placeboInterval: placeboInterval({ impact: counts.yes.impact, spread: spreadOf(counts.yes.sd), placebos: otherVotes }),
    targets: targetComparison({ window, moves, regions, seed }),
    controls: controlShares({ own, controls, move, seed }),
    drift: driftComparison({ record, others, asOf, before, vote, seed }),
    driftStates: driftStates({ own, controls, move }),
  };
}
