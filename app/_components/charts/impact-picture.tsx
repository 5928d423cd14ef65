import { ImpactMarks } from "./impact-marks";
import { PictureSheet } from "./picture-sheet";
import type { ImpactChart } from "@/lib/charts/impact-chart";
import { palettes, type Theme } from "@/lib/charts/palette";

/** The chart of impacts as a picture that stands by itself. */
export function ImpactPicture({ chart, theme, width }: { chart: ImpactChart; theme: Theme; width: number }) {
  return (
    <PictureSheet chart={chart} theme={theme} width={width}>
      <ImpactMarks chart={chart} palette={palettes[theme]} />
    </PictureSheet>
  );
}
