import { dayNumber } from "@/lib/forecast/calendar";
import type { Counts } from "@/lib/forecast/outcomes";
import type { Position } from "@/lib/votes/schema";
import { type ChartScale, onScale } from "./chart-scale";
import { scalesOf, type VotesChart, votesChart } from "./votes-chart";
import type { VotesChartData } from "./votes-chart-data";
import type { ChartWords } from "./votes-chart-words";

/** One count of the next vote as a fan that opens from the last vote: all in px. The ends of the intervals are [low, high] in value. */
export type Fan = { position: Position; from: { x: number; y: number }; x: number; middle: number; half: [number, number]; ninety: [number, number]; actual: number | null };

/** The history of a series with the next vote's fan at its end. */
export type ForecastChart = VotesChart & { fans: Fan[] };

/** Makes the fan chart at a width (px). `actual` is how the vote came out, where that is on record. Pure: the same data give the same drawing. */
export function forecastChart(data: VotesChartData, { scale, width, words, actual }: { scale: ChartScale; width: number; words: ChartWords; actual?: Counts | undefined }): ForecastChart {
  const chart = votesChart({ ...data, events: [] }, { scale, width });
  const { xOf, yOf } = scalesOf(chart);
  const { projection } = chart;
  const last = data.votes.at(-1);
  const x = projection ? projection.right - (chart.layout.form === "narrow" ? 5 : 8) : 0;
  const members = data.projection?.members ?? 1;
  const fans = (projection && last ? projection.bars : []).map(({ position, value, half, ninety }): Fan => ({
    position,
    from: { x: xOf(dayNumber(last!.date)), y: yOf(onScale(last![position], { scale, members: last!.members })) },
    x,
    middle: yOf(value),
    half: [yOf(half[0]), yOf(half[1])],
    ninety: [yOf(ninety[0]), yOf(ninety[1])],
    actual: actual ? yOf(onScale(actual[position], { scale, members })) : null,
  }));
  return { ...chart, projection: projection && { ...projection, heading: "Forecast" }, fans, words };
}
