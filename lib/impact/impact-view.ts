import type { RevisionStamp } from "@/lib/revisions/schema";
import type { SeriesRecord, SeriesSummary } from "@/lib/series/schema";
import type { TimelineEvent } from "@/lib/timeline/schema";
import type { Impact } from "./impact";
import type { PlaceboVote } from "./placebo";
import type { WindowMode } from "./window";

/** How far the placebos are made. */
export interface Progress {
  readonly made: number;
  readonly planned: number;
}

/** The impact of the windows asked for, as far as it is made. */
export interface ImpactView {
  readonly record: SeriesRecord;
  readonly revision: RevisionStamp;
  readonly mode: WindowMode;
  /** Which series the address compares with (compared-series.ts), as it asks: "named" unless it says otherwise. */
  readonly controls: string;
  /** Those series, this one among them: their votes are the placebos, and all but this one the controls. */
  readonly compared: readonly SeriesSummary[];
  /** Events asked for that tell the outcome of a vote: they can have moved none, and are left out of the windows. */
  readonly outcomes: readonly TimelineEvent[];
  readonly impacts: readonly Impact[];
  /** Every vote of the series compared, as far as it is made. */
  readonly placebos: readonly PlaceboVote[];
  readonly progress: Progress;
  /** Nothing is still being made: the view is a pure function of revision and address. */
  readonly whole: boolean;
}
