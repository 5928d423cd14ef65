import type { ForecastAnswer } from "@/lib/forecast/desk/forecast-answer";
import { nineInTen } from "@/lib/forecast/headline";
import type { RevisionStamp } from "@/lib/revisions/schema";
import { dayInWords } from "@/lib/votes/day";
import { positions } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";
import { type ChartScale, chartScaleTerms, positionsShown } from "./chart-scale";
import type { ChartWords } from "./votes-chart-words";

type Said = {
  title: string; headline: string;
  /** The scenario, as part of a sentence. */
  assumed: string;
  forecast: Pick<ForecastAnswer, "title" | "version" | "seed" | "asOf" | "counts" | "expected" | "model">;
  /** Day of the newest vote on record. */
  newest: string; revision: RevisionStamp; sources: readonly string[]; scale: ChartScale;
};

/** Who made a number, from what, and how it can be made again. */
export function forecastSource({ forecast: { title, version, seed, asOf }, newest, revision, sources }: Pick<Said, "forecast" | "newest" | "revision" | "sources">): string {
  const seen = asOf <= newest ? `from votes before ${dayInWords(asOf)}` : `from votes up to ${dayInWords(newest)}, where the record ends`;
  return `Source: ${sources.join(", ") || "no votes"}. Plenary, revision ${revision.number} of ${dayInWords(revision.at.slice(0, 10))}; ${title.toLowerCase()}, version ${version}, seed ${seed}, ${seen}.`;
}

/** Title, unit, key, source and text alternative of the fan chart. */
export function forecastWords(said: Said): ChartWords {
  const { title, headline, assumed, forecast, scale } = said;
  const shown = positionsShown(scale);
  return {
    title,
    finding: headline,
    subtitle: `${chartScaleTerms[scale].what} in each recorded vote, and in the next as forecast ${assumed}`,
    key: "Forecast: dashed line and hollow mark the tally to quote, dark band half the time, light band 9 times in 10.",
    source: forecastSource(said),
    alternative: `${headline}. ${shown.map((position) => `${forecast.expected[position]} ${positionTerms[position].inSentence}, ${nineInTen(forecast.counts[position])} nine times in ten`).join("; ")}.`,
  };
}

/** The text alternative of the four distributions. */
export function distributionAlternative({ counts, expected }: Pick<ForecastAnswer, "counts" | "expected">): string {
  return positions.map((position) => {
    const { q25, q75, q05, q95 } = counts[position];
    return `${positionTerms[position].term}: ${expected[position]} to quote, half the time ${nineInTen({ q05: q25, q95: q75 })}, nine times in ten ${nineInTen({ q05, q95 })}.`;
  }).join(" ");
}
