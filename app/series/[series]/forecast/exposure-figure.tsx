import { Drawings } from "../../../_components/charts/drawings";
import { ExposureMarks } from "../../../_components/charts/exposure-marks";
import { DownloadLinks } from "../../../_components/ui/download-links";
import { exposureChart } from "@/lib/charts/exposure-chart";
import { exposureWords } from "@/lib/charts/exposure-words";
import type { ForecastAnswer } from "@/lib/forecast/desk/forecast-answer";
import type { ExposedState } from "@/lib/forecast/exposure-words";
import type { RevisionStamp } from "@/lib/revisions/schema";
import type { Series } from "@/lib/series/schema";

type Props = { series: Series; rises: ForecastAnswer; states: readonly ExposedState[]; revision: RevisionStamp; page: string; numbers: string; nameOf: (iso3: string) => string };

/** Every state by its chance now against its chance under a further push. */
export function ExposureFigure({ series, rises, states, revision, page, numbers, nameOf }: Props) {
  const words = exposureWords({ title: series.shortTitle, rises, states, nameOf, revision });
  const points = states.map(({ country, now, pushed }) => ({ country, name: nameOf(country), now, pushed }));
  return (
    <figure aria-labelledby="exposure-caption" className="space-y-3">
      <figcaption id="exposure-caption">
        <strong className="block font-semibold">{words.finding}</strong>
        <span className="text-sm text-ink-soft">{words.subtitle}</span>
      </figcaption>
      <p id="exposure-alternative" className="sr-only">{words.alternative}</p>
      <Drawings
        labelledBy="exposure-caption"
        describedBy="exposure-alternative"
        make={(width) => exposureChart(points, { width, words })}
        draw={(chart, palette) => <ExposureMarks chart={chart} palette={palette} />}
      />
      <p className="text-xs text-ink-soft">{words.key} {words.source}</p>
      <DownloadLinks links={(["png", "svg"] as const).map((format) => ({ href: `${page}/exposure.${format}${numbers}`, label: `Picture as ${format.toUpperCase()}` }))} />
    </figure>
  );
}
