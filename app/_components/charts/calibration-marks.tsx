import { written } from "./marker";
import { calibrationSize, type PitChart, type ReliabilityChart } from "@/lib/charts/calibration-charts";
import type { Palette } from "@/lib/charts/palette";

/** Forecast chance against share that happened. */
export function ReliabilityMarks({ chart: { plot, ticks, points }, palette }: { chart: ReliabilityChart; palette: Palette }) {
  return (
    <g fontSize={12} fill={palette["ink-soft"]}>
      {ticks.map(({ at, y, text }) => (
        <g key={text}>
          <path d={`M${plot.left} ${written(y)}H${plot.right}M${written(at)} ${plot.top}V${plot.bottom}`} stroke={palette.line} />
          <text x={plot.left - 6} y={written(y)} dy="0.35em" textAnchor="end">{text}</text>
          <text x={written(at)} y={plot.bottom + 17} textAnchor="middle">{text}</text>
        </g>
      ))}
      <path d={`M${plot.left} ${plot.bottom}L${plot.right} ${plot.top}`} stroke={palette["line-strong"]} strokeDasharray="4 3" />
      {points.map(({ x, y, r, clipped, text }) => (
        <circle key={text} cx={written(x)} cy={written(y)} r={written(r)} fill={clipped ? palette.ground : palette.ink} fillOpacity={clipped ? 1 : 0.75} stroke={palette.ink} data-points={text} />
      ))}
      <text x={(plot.left + plot.right) / 2} y={calibrationSize.height - 6} textAnchor="middle" fill={palette.ink}>chance that was forecast</text>
    </g>
  );
}

/** Votes by tenth of their forecast distribution. */
export function PitMarks({ chart: { plot, even, bars, ticks, ends }, palette }: { chart: PitChart; palette: Palette }) {
  return (
    <g fontSize={12} fill={palette["ink-soft"]}>
      {ticks.map(({ y, text }) => (
        <g key={text}>
          <path d={`M${plot.left} ${written(y)}H${plot.right}`} stroke={palette.line} />
          <text x={plot.left - 6} y={written(y)} dy="0.35em" textAnchor="end">{text}</text>
        </g>
      ))}
      <path d={bars.map(({ x, y, width, height }) => `M${written(x)} ${written(y)}h${written(width)}v${written(height)}h${written(-width)}z`).join("")} fill={palette.yes} data-bars={bars.map(({ votes }) => votes).join(" ")} />
      <path d={`M${plot.left} ${written(even)}H${plot.right}`} stroke={palette.ink} strokeDasharray="4 3" />
      {ends.map(({ x, text }, at) => <text key={text} x={written(x)} y={plot.bottom + 17} textAnchor={at === 0 ? "start" : at === ends.length - 1 ? "end" : "middle"}>{text}</text>)}
      <text x={(plot.left + plot.right) / 2} y={calibrationSize.height - 6} textAnchor="middle" fill={palette.ink}>where the vote fell in its forecast</text>
    </g>
  );
}
