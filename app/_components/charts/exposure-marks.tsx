import { written } from "./marker";
import type { ExposureChart } from "@/lib/charts/exposure-chart";
import type { Palette } from "@/lib/charts/palette";

/** States by their chance now, across, and under a further push, upward; the line of no change between them. */
export function ExposureMarks({ chart, palette }: { chart: ExposureChart; palette: Palette }) {
  const { plot, layout, xTicks, yTicks, dots, axes } = chart;
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
      {dots.map(({ country, x, y, label }) => (
        <g key={country}>
          <circle cx={written(x)} cy={written(y)} r={layout.form === "narrow" ? 2.6 : 3.4} fill={label ? palette.no : palette.yes} fillOpacity={label ? 1 : 0.55} data-points={country} />
          {label && <text x={written(label.x)} y={written(label.y)} dy="0.35em" textAnchor={label.anchor} fill={palette.ink} stroke={palette.ground} strokeWidth={3} paintOrder="stroke">{label.text}</text>}
        </g>
      ))}
    </g>
  );
}
