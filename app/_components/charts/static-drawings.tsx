import { StaticVotesChart } from "./static-votes-chart";
import { drawnWidths } from "@/lib/charts/chart-layout";
import type { ChartScale } from "@/lib/charts/chart-scale";
import { votesChart } from "@/lib/charts/votes-chart";
import type { VotesChartData } from "@/lib/charts/votes-chart-data";
import { atRevision } from "@/lib/revisions/cache";

/** SVG text of the static chart for each width that a page offers. */
export type Drawings = Record<keyof typeof drawnWidths, string>;

type Wanted = { data: VotesChartData; scale: ChartScale; labelledBy: string; describedBy: string };

/** Draws the chart in every width, once for a revision, scale and projection; React escapes all words in it. */
export function staticDrawings({ data, scale, labelledBy, describedBy }: Wanted) {
  return atRevision({
    key: `drawings/${data.slug}/${scale}/${JSON.stringify([data.projection, data.simple])}`,
    revision: data.revision.number,
    make: async () => {
      const charts = {
        narrow: votesChart(data, { scale, width: drawnWidths.narrow }),
        medium: votesChart(data, { scale, width: drawnWidths.medium }),
        wide: votesChart(data, { scale, width: drawnWidths.wide }),
      };
      const { renderToStaticMarkup } = await import("react-dom/server");
      const draw = (form: keyof typeof drawnWidths) => renderToStaticMarkup(<StaticVotesChart chart={charts[form]} labelledBy={labelledBy} describedBy={describedBy} />);
      const drawn: Drawings = { narrow: draw("narrow"), medium: draw("medium"), wide: draw("wide") };
      return { drawn, words: charts.wide.words };
    },
  });
}
