import { PictureSheet } from "./picture-sheet";
import { VotesChartMarks } from "./static-votes-chart";
import { palettes, type Theme } from "@/lib/charts/palette";
import type { VotesChart } from "@/lib/charts/votes-chart";

/** The chart of votes as a picture that stands by itself. */
export function VotesPicture({ chart, theme, width }: { chart: VotesChart; theme: Theme; width: number }) {
  return (
    <PictureSheet chart={chart} theme={theme} width={width}>
      <VotesChartMarks chart={chart} palette={palettes[theme]} />
    </PictureSheet>
  );
}
