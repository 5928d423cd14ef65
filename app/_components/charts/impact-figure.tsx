import { DownloadLinks } from "../ui/download-links";
import { Still } from "../ui/still";
import { ImpactMarks } from "./impact-marks";
import { drawnWidths } from "@/lib/charts/chart-layout";
import { impactChart } from "@/lib/charts/impact-chart";
import type { ImpactChartData } from "@/lib/charts/impact-chart-data";
import { pagePalette } from "@/lib/charts/palette";

const forms = [["narrow", "@min-[544px]:hidden"], ["medium", "hidden @min-[544px]:block @min-[896px]:hidden"], ["wide", "hidden @min-[896px]:block"]] as const;

/** The differences with their intervals, and the placebos as strips with the windows marked. The tables behind it are on the page and in the files. */
export function ImpactFigure({ data, address, query, tableQuery = query }: { data: ImpactChartData; address: string; query: string; tableQuery?: string }) {
  const [captionId, altId] = ["impact-chart-caption", "impact-chart-alternative"];
  const { words } = data;
  return (
    <figure aria-labelledby={captionId} className="space-y-3">
      <figcaption id={captionId} className="max-w-3xl">
        <strong className="block font-semibold">{words.title}</strong>
        <span className="text-sm text-ink-soft">{words.subtitle}</span>
      </figcaption>
      <p id={altId} className="sr-only">{words.alternative}</p>
      <div className="@container">
        <Still name="impact-chart">
          {forms.map(([form, className]) => {
            const chart = impactChart(data, { width: drawnWidths[form] });
            return (
              <svg key={form} role="img" aria-labelledby={captionId} aria-describedby={altId} viewBox={`0 0 ${chart.width} ${Math.round(chart.height)}`} data-drawing={form} className={`h-auto w-full ${className}`}>
                <ImpactMarks chart={chart} palette={pagePalette} />
              </svg>
            );
          })}
        </Still>
      </div>
      <p className="text-xs text-ink-soft">{words.key} {words.source}</p>
      <DownloadLinks
        links={[
          { href: `${address}.png${query}`, label: "Picture as PNG" },
          { href: `${address}.svg${query}`, label: "Picture as SVG" },
          { href: `${address}.csv${tableQuery}`, label: "Impacts as CSV" },
          { href: `${address}/placebos.csv${query}`, label: "Placebos as CSV" },
        ]}
      />
    </figure>
  );
}
