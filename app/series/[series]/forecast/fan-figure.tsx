import { ForecastMarks } from "../../../_components/charts/forecast-marks";
import { Drawings } from "../../../_components/charts/drawings";
import { DownloadLinks } from "../../../_components/ui/download-links";
import { fanData, fanWords, type LoadedForecast } from "./load-forecast";
import { type ChartScale, chartScales, chartScaleTerms } from "@/lib/charts/chart-scale";
import { forecastChart } from "@/lib/charts/forecast-chart";
import type { SeriesRecord } from "@/lib/series/schema";

type Props = {
  record: SeriesRecord; loaded: LoadedForecast; scale: ChartScale;
  /** The address without its scale, and the part of it that the numbers depend on; "?" included. */
  query: string; numbers: string;
};

/** The history with the next vote's fan at its end, its scales, its key and its downloads. */
export function FanFigure({ record, loaded, scale, query, numbers }: Props) {
  const data = fanData(record, loaded);
  const words = fanWords(loaded, { data, scale });
  const address = `/series/${record.series.slug}/forecast`;
  const scaled = (asked: string, choice: ChartScale) => (choice === "counts" ? asked : `${asked ? `${asked}&` : "?"}scale=${choice}`);
  return (
    <figure aria-labelledby="fan-caption" className="space-y-3">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <figcaption id="fan-caption" className="max-w-2xl">
          <strong className="block font-semibold">{record.series.shortTitle}: every vote, and the next</strong>
          <span className="text-sm text-ink-soft">{words.subtitle}</span>
        </figcaption>
        <nav aria-label="Scale of the chart" className="no-print">
          <ul className="flex flex-wrap overflow-hidden rounded-md border border-line-strong text-sm">
            {chartScales.map((choice) => (
              <li key={choice} className="border-line-strong not-first:border-l">
                <a
                  href={`${address}${scaled(query, choice)}#fan-caption`}
                  aria-current={choice === scale ? "true" : undefined}
                  className="inline-block px-3 py-1.5 text-ink no-underline hover:bg-sunken aria-[current=true]:bg-ink aria-[current=true]:text-ground"
                >
                  {chartScaleTerms[choice].term}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <p id="fan-alternative" className="sr-only">{words.alternative} The figures are in the table of models below, and those of past votes on the history page.</p>
      <Drawings
        labelledBy="fan-caption"
        describedBy="fan-alternative"
        make={(width) => forecastChart(data, { scale, width, words, actual: loaded.actual })}
        draw={(chart, palette) => <ForecastMarks chart={chart} palette={palette} />}
      />
      <p className="text-xs text-ink-soft">
        {words.key} {loaded.actual && "Filled mark in the column: how it came out. "}{words.source}
      </p>
      <DownloadLinks
        links={[
          { href: `${address}.png${scaled(numbers, scale)}`, label: "Chart as PNG" },
          { href: `${address}.svg${scaled(numbers, scale)}`, label: "Chart as SVG" },
          { href: `${address}.csv${numbers}`, label: "Counts as CSV" },
        ]}
      />
    </figure>
  );
}
