import type { ColourRole } from "./palette";
import { wrapText } from "./text-width";
import type { VotesChart } from "./votes-chart";

/** A line of text of a picture; y is its baseline (px). */
export type FrameLine = { text: string; x: number; y: number; size: number; bold: boolean; role: ColourRole };
/** What stands around a chart in a picture: its words, broken into lines, and where the chart itself goes. */
export type PictureFrame = { width: number; height: number; chart: { x: number; y: number }; lines: FrameLine[] };

/** Places finding, title, unit, key and source around a chart. */
export function pictureFrame({ width: chartWidth, height: chartHeight, layout, words }: Pick<VotesChart, "width" | "height" | "layout" | "words">): PictureFrame {
  const narrow = layout.form === "narrow";
  const margin = narrow ? 12 : 24;
  const width = chartWidth + 2 * margin;
  const lines: FrameLine[] = [];
  let y = margin - 4;
  const write = (text: string, { size, bold = false, role = "ink-soft", after }: { size: number; bold?: boolean; role?: ColourRole; after: number }) => {
    for (const line of wrapText(text, { width: width - 2 * margin, size, bold })) {
      y += size * 1.28;
      lines.push({ text: line, x: margin, y: Math.round(y * 10) / 10, size, bold, role });
    }
    y += after;
  };
  write(words.finding, { size: narrow ? 17 : 24, bold: true, role: "ink", after: narrow ? 5 : 6 });
  write(words.title, { size: narrow ? 13 : 15.5, role: "ink", after: 3 });
  write(words.subtitle, { size: narrow ? 12 : 14, after: narrow ? 8 : 12 });
  const chart = { x: margin, y: Math.round(y) };
  y = chart.y + chartHeight + (narrow ? 6 : 8);
  if (words.key) write(words.key, { size: layout.small, after: 3 });
  write(words.source, { size: layout.small, after: 0 });
  return { width, height: Math.round(y + margin - 4), chart, lines };
}
