import { PositionMarker, written } from "./marker";
import type { Palette } from "@/lib/charts/palette";
import { scalesOf, type VotesChart } from "@/lib/charts/votes-chart";

/** The next vote in a shaded column of its own: the tally to quote, half the time, nine times in ten; the simple projection lighter beside each. */
export function ChartProjection({ chart, palette }: { chart: VotesChart; palette: Palette }) {
  const { projection, plot, layout } = chart;
  if (!projection) return null;
  const { yOf } = scalesOf(chart);
  const narrow = layout.form === "narrow";
  return (
    <g>
      <rect x={projection.left} y={plot.top - 4} width={projection.right - projection.left} height={plot.bottom - plot.top + 4} fill={palette.sunken} />
      <g fill={palette["ink-soft"]} fontSize={narrow ? layout.small - 0.5 : layout.small} textAnchor="middle">
        <text x={projection.middle} y={plot.top - 7} fontStyle="italic">{projection.heading}</text>
        <text x={projection.middle} y={plot.bottom + 18}>{projection.foot}</text>
      </g>
      <path d={`M${projection.left} ${plot.bottom}H${projection.right}`} stroke={palette["line-strong"]} strokeDasharray="3 3" />
      {projection.lighter.map(({ position, x, value, ninety }) => (
        <g key={position} stroke={palette[position]} strokeOpacity={0.55} data-projection={position}>
          <path d={`M${written(x)} ${written(yOf(ninety[0]))}V${written(yOf(ninety[1]))}`} strokeWidth={1} strokeDasharray="2 1.5" />
          <path d={`M${written(x - (narrow ? 2 : 3.5))} ${written(yOf(value))}H${written(x + (narrow ? 2 : 3.5))}`} strokeWidth={1.6} />
        </g>
      ))}
      {projection.bars.map(({ position, x, value, half, ninety }) => (
        <g key={position} stroke={palette[position]}>
          <path d={`M${written(x)} ${written(yOf(ninety[0]))}V${written(yOf(ninety[1]))}`} strokeWidth={1.6} />
          <path d={`M${written(x)} ${written(yOf(half[0]) + 0.5)}V${written(yOf(half[1]) - 0.5)}`} strokeWidth={narrow ? 5 : 8} strokeOpacity={0.45} />
          <PositionMarker name={`${position}:projected`} position={position} x={x} y={yOf(value)} r={narrow ? 3 : 4} colour={palette[position]} ground={palette.ground} hollow />
        </g>
      ))}
    </g>
  );
}
