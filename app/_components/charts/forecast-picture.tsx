import { ExposureMarks } from "./exposure-marks";
import { ForecastMarks } from "./forecast-marks";
import { FramedPicture } from "./framed-picture";
import { RecordMarks } from "./record-marks";
import type { ExposureChart } from "@/lib/charts/exposure-chart";
import type { ForecastChart } from "@/lib/charts/forecast-chart";
import type { Theme } from "@/lib/charts/palette";
import type { RecordChart } from "@/lib/charts/record-chart";

/** The fan chart as a picture that stands by itself. */
export function ForecastPicture({ chart, theme, width }: { chart: ForecastChart; theme: Theme; width: number }) {
  return (
    <FramedPicture chart={chart} theme={theme} width={width}>
      {(palette) => <ForecastMarks chart={chart} palette={palette} />}
    </FramedPicture>
  );
}

/** Every state under a further push, as a picture that stands by itself. */
export function ExposurePicture({ chart, theme, width }: { chart: ExposureChart; theme: Theme; width: number }) {
  return (
    <FramedPicture chart={chart} theme={theme} width={width}>
      {(palette) => <ExposureMarks chart={chart} palette={palette} />}
    </FramedPicture>
  );
}

/** Past forecasts against what happened, as a picture that stands by itself. */
export function RecordPicture({ chart, theme, width }: { chart: RecordChart; theme: Theme; width: number }) {
  return (
    <FramedPicture chart={chart} theme={theme} width={width}>
      {(palette) => <RecordMarks chart={chart} palette={palette} />}
    </FramedPicture>
  );
}
