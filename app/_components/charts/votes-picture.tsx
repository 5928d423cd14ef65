import { FramedPicture } from "./framed-picture";
import { VotesChartMarks } from "./static-votes-chart";
import type { Theme } from "@/lib/charts/palette";
import type { VotesChart } from "@/lib/charts/votes-chart";

/** The chart of votes as a picture that stands by itself. */
export function VotesPicture({ chart, theme, width }: { chart: VotesChart; theme: Theme; width: number }) {
  return (
    <FramedPicture chart={chart} theme={theme} width={width}>
      {(palette) => <VotesChartMarks chart={chart} palette={palette} />}
    </FramedPicture>
  );
}
