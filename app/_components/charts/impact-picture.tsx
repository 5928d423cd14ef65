import { FramedPicture } from "./framed-picture";
import { ImpactMarks } from "./impact-marks";
import type { ImpactChart } from "@/lib/charts/impact-chart";
import type { Theme } from "@/lib/charts/palette";

/** The chart of impacts as a picture that stands by itself. */
export function ImpactPicture({ chart, theme, width }: { chart: ImpactChart; theme: Theme; width: number }) {
  return (
    <FramedPicture chart={chart} theme={theme} width={width}>
      {(palette) => <ImpactMarks chart={chart} palette={palette} />}
    </FramedPicture>
  );
}
