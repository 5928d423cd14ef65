import type { RevisionStamp } from "@/lib/revisions/schema";
import type { SeriesRecord } from "@/lib/series/schema";
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
  readonly impacts: readonly Impact[];
  /** Every vote of every series but the windows' own, as far as it is made. */
  readonly placebos: readonly PlaceboVote[];
  readonly progress: Progress;
  /** Nothing is still being made: the view is a pure function of revision and address. */
  readonly whole: boolean;
}
