import { written } from "./marker";
import type { ExposureChart, ExposureDot } from "@/lib/charts/exposure-chart";
import type { Palette } from "@/lib/charts/palette";

/** Round dots as one path of strokes without length: two hundred elements fewer in each width of the page. */
const pathOf = (dots: readonly ExposureDot[]) => dots.map(({ x, y }) => `M${written(x)} ${written(y)}h0`).join("");

/** States by their chance now, across, and under a further push, upward; the line of no change between them. */
export function ExposureMarks({ chart, palette }: { chart: ExposureChart; palette: Palette }) {
  const { plot, layout, xTicks, yTicks, dots, axes } = chart;
  const size = layout.form === "narrow" ? 5.2 : 6.8;
  return (
    <g fontSize={layout.small}>
      {yTicks.map(({ y, text }) => (
        <g key={text} fill={palette["ink-soft"]}>
          <path d={`M${plot.left} ${written(y)}H${plot.right}`} stroke={palette.line} />
          <text x={plot.left - 6} y={written(y)} dy="0.35em" textAnchor="end">{text}</text>
        </g>
      ))}
      {xTicks.map(({ x, text }) => (
        <text key={text} x={written(x)} y={plot.bottom + 18} textAnchor="middle" fill={palette["ink-soft"]}>{text}</text>
      ))}
      <path d={`M${plot.left} ${plot.bottom}L${plot.right} ${plot.top}`} stroke={palette["line-strong"]} strokeDasharray="4 4" />
      <text x={plot.left} y={plot.top - 10} fill={palette.ink}>{axes.y}</text>
      <text x={plot.right} y={plot.bottom + 36} textAnchor="end" fill={palette.ink}>{axes.x}</text>
      <path d={pathOf(dots.filter(({ label }) => !label))} stroke={palette.yes} strokeOpacity={0.55} strokeWidth={size} strokeLinecap="round" />
      <path d={pathOf(dots.filter(({ label }) => label))} stroke={palette.no} strokeWidth={size} strokeLinecap="round" />
      {dots.map(({ country, label }) => label && (
        <text key={country} x={written(label.x)} y={written(label.y)} dy="0.35em" textAnchor={label.anchor} fill={palette.ink} stroke={palette.ground} strokeWidth={3} paintOrder="stroke">{label.text}</text>
      ))}
    </g>
  );
}
