/** Impacts and placebos, worked out in a thread. */
import type { BacktestedForecast } from "@/lib/forecast/desk/questions";
import { recordIn } from "@/lib/series/shared-records";
import type { Job, Run } from "@/lib/threads/job";
import type { Iso3 } from "@/lib/votes/schema";
import { type Impact, impactOf } from "./impact";
import type { PlaceboVote } from "./placebo";
import { type CalmForecast, placeboVotes } from "./placebo-votes";
import type { EventWindow } from "./window";

/** `others` are the slugs of the series that may be controls. */
export interface ImpactQuestion {
  readonly kind: "impact";
  readonly slug: string;
  readonly others: readonly string[];
  readonly window: EventWindow;
  readonly forecast: Pick<BacktestedForecast, "counts" | "states"> | undefined;
  readonly placebos: readonly PlaceboVote[];
  readonly whole: boolean;
  readonly regions: ReadonlyMap<Iso3, string | null>;
  readonly seed: number;
}

export interface PlacebosQuestion {
  readonly kind: "placebos";
  readonly slug: string;
  readonly forecasts: readonly CalmForecast[];
}

export const impactJob: Job<ImpactQuestion, Impact> = { file: "lib/impact/impact-thread.ts" };
export const placebosJob: Job<PlacebosQuestion, PlaceboVote[]> = { file: "lib/impact/impact-thread.ts" };

export const run: Run<ImpactQuestion | PlacebosQuestion, Impact | PlaceboVote[]> = (asked, shared) => {
  const record = recordIn(shared, asked.slug);
  if (asked.kind === "placebos") return placeboVotes(record, asked.forecasts);
  const { others, window, forecast, placebos, whole, regions, seed } = asked;
  return impactOf({ record, others: others.map((slug) => recordIn(shared, slug)), window, forecast, placebos, whole, regions, seed });
};
