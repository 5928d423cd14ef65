import { ChartAxes } from "./chart-axes";
import { ChartChiefEvents } from "./chart-chief-events";
import { ChartEventRail } from "./chart-event-rail";
import { ChartLabels } from "./chart-labels";
import { ChartLines } from "./chart-lines";
import { ChartProjection } from "./chart-projection";
import { pagePalette, type Palette } from "@/lib/charts/palette";
import type { VotesChart } from "@/lib/charts/votes-chart";

/** Every mark of the chart of votes, without its title and source: what pages and pictures have in common. */
export function VotesChartMarks({ chart, palette }: { chart: VotesChart; palette: Palette }) {
  return (
    <>
      <ChartProjection chart={chart} palette={palette} />
      <ChartChiefEvents chart={chart} palette={palette} />
      <ChartAxes chart={chart} palette={palette} />
      <ChartLines chart={chart} palette={palette} />
      <ChartLabels chart={chart} palette={palette} />
      <ChartEventRail chart={chart} palette={palette} />
    </>
  );
}

/** The chart of votes as a drawing in the page: no hooks, no JavaScript. Its caption names it (`labelledBy`) and says what it shows (`describedBy`). */
export function StaticVotesChart({ chart, labelledBy, describedBy }: { chart: VotesChart; labelledBy: string; describedBy: string }) {
  return (
    <svg
      role="img"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      data-drawing={chart.layout.form}
      className="block h-auto w-full"
    >
      <VotesChartMarks chart={chart} palette={pagePalette} />
    </svg>
  );
}
