import type { ReactNode } from "react";
import { type Palette, palettes, type Theme } from "@/lib/charts/palette";
import { pictureFrame } from "@/lib/charts/picture-frame";
import type { VotesChart } from "@/lib/charts/votes-chart";

type Framed = Pick<VotesChart, "width" | "height" | "layout" | "words">;

/**
 * A chart as a picture that stands by itself: title, finding, unit, marks, source and revision; colours, not roles; nothing from elsewhere.
 * `width` is how wide it is drawn (px), whatever width it was laid out for.
 */
export function FramedPicture({ chart, theme, width, children }: { chart: Framed; theme: Theme; width: number; children: (palette: Palette) => ReactNode }) {
  const palette = palettes[theme];
  const frame = pictureFrame(chart);
  const { words } = chart;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={Math.round((frame.height * width) / frame.width)}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      fontFamily="Geist, 'Helvetica Neue', Helvetica, Arial, sans-serif"
      role="img"
      aria-labelledby="title desc"
    >
      <title id="title">{words.title}</title>
      <desc id="desc">{words.alternative}</desc>
      <rect width={frame.width} height={frame.height} fill={palette.ground} />
      {frame.lines.map(({ text, x, y, size, bold, role }) => (
        <text key={y} x={x} y={y} fontSize={size} fontWeight={bold ? 600 : 400} fill={palette[role]}>{text}</text>
      ))}
      <g transform={`translate(${frame.chart.x} ${frame.chart.y})`}>{children(palette)}</g>
    </svg>
  );
}
