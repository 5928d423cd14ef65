import type { RevisionStamp } from "../revisions/schema";
import type { Position, Tally } from "../votes/schema";
import type { ForecastTarget } from "./forecast-target";
import type { ProjectedCount } from "./projection";
import type { Within } from "./quoted-tally";

/**
 * The one official number of a series' next vote, whoever shows it: page, chart, picture, table, API. `source` says whose it is: the full model's open forecast,
 * in which nothing is assumed, or, where that cannot be made, the simple projection.
 */
export interface OfficialForecast {
  readonly source: "full-model" | "simple-projection";
  readonly revision: RevisionStamp;
  /** The vote that it is about. */
  readonly target: ForecastTarget;
  readonly model: string;
  readonly version: string;
  readonly title: string;
  /** Only votes before this day were seen. */
  readonly asOf: string;
  /** Day of the newest vote on record, of whichever resolution: where the record ends. */
  readonly newest: string;
  readonly members: number;
  /** The one tally to quote: whole, summing to the membership. */
  readonly expected: Tally;
  readonly expectedWithin: Within;
  readonly counts: Readonly<Record<Position, ProjectedCount>>;
  /** How it was made, in words. */
  readonly sentence: string;
  /** What the full model waits for, so that this is the simple projection from the announced tally; null when it is the full model's. */
  readonly waits: { readonly words: string; readonly session: string | null; readonly resolution: string | null; readonly open: number } | null;
}

/** The official forecast as far as a reader who does not wait may see it. */
export type PeekedForecast = { readonly state: "made"; readonly official: OfficialForecast } | { readonly state: "being-made" } | { readonly state: "failed" } | { readonly state: "no-vote" };
