import type { ReactNode } from "react";
import { type ChartForm, drawnWidths } from "@/lib/charts/chart-layout";
import { pagePalette, type Palette } from "@/lib/charts/palette";

type Drawn = { width: number; height: number };
type Named = { labelledBy: string; describedBy: string };

/** A chart as a drawing in the page. Its caption names it and says what it shows. */
export function Drawing({ width, height, labelledBy, describedBy, className = "", children }: Drawn & Named & { className?: string; children: (palette: Palette) => ReactNode }) {
  return (
    <svg role="img" aria-labelledby={labelledBy} aria-describedby={describedBy} viewBox={`0 0 ${width} ${height}`} className={`block h-auto w-full ${className}`}>
      {children(pagePalette)}
    </svg>
  );
}

const shownAt: Record<ChartForm, string> = {
  narrow: "@min-[544px]:hidden",
  medium: "hidden @min-[544px]:block @min-[896px]:hidden",
  wide: "hidden @min-[896px]:block",
};

/** A chart in the three widths that a page offers; the style sheet shows the one that fits. */
export function Drawings<Chart extends Drawn>({ make, draw, ...named }: Named & { make: (width: number) => Chart; draw: (chart: Chart, palette: Palette) => ReactNode }) {
  return (
    <div className="@container">
      {(Object.keys(drawnWidths) as ChartForm[]).map((form) => {
        const chart = make(drawnWidths[form]);
        return (
          <Drawing key={form} width={chart.width} height={chart.height} className={shownAt[form]} {...named}>
            {(palette) => draw(chart, palette)}
          </Drawing>
        );
      })}
    </div>
  );
}
