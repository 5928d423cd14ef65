import { ChartAxes } from "./chart-axes";
import { ChartLabels } from "./chart-labels";
import { ChartLines } from "./chart-lines";
import { PositionMarker, written } from "./marker";
import type { Fan, ForecastChart } from "@/lib/charts/forecast-chart";
import type { Palette } from "@/lib/charts/palette";

type Props = { chart: ForecastChart; palette: Palette };

/** Every mark of the fan chart, without its title and source: what pages and pictures have in common. */
export function ForecastMarks({ chart, palette }: Props) {
  return (
    <>
      <ForecastColumn chart={chart} palette={palette} />
      <ChartAxes chart={chart} palette={palette} />
      {[...chart.fans].reverse().map((fan) => <FanBands key={fan.position} fan={fan} palette={palette} narrow={chart.layout.form === "narrow"} />)}
      <ChartLines chart={chart} palette={palette} />
      {[...chart.fans].reverse().map((fan) => <FanEnd key={fan.position} fan={fan} palette={palette} narrow={chart.layout.form === "narrow"} />)}
      <ChartLabels chart={chart} palette={palette} />
    </>
  );
}

/** The ground of the column beside the time axis: the day of the next vote is not known. */
function ForecastColumn({ chart: { projection, plot, layout }, palette }: Props) {
  if (!projection) return null;
  return (
    <>
      <rect x={projection.left} y={plot.top - 4} width={projection.right - projection.left} height={plot.bottom - plot.top + 4} fill={palette.sunken} />
      <g fill={palette["ink-soft"]} fontSize={layout.form === "narrow" ? layout.small - 0.5 : layout.small} textAnchor="middle">
        <text x={projection.middle} y={plot.top - 7} fontStyle="italic">{projection.heading}</text>
        <text x={projection.middle} y={plot.bottom + 18}>{projection.foot}</text>
      </g>
      <path d={`M${projection.left} ${plot.bottom}H${projection.right}`} stroke={palette["line-strong"]} strokeDasharray="3 3" />
    </>
  );
}

const wedge = ({ from, x }: Fan, [low, high]: [number, number]) => `M${written(from.x)} ${written(from.y)}L${written(x)} ${written(low)}V${written(high)}z`;

function FanBands({ fan, palette }: { fan: Fan; palette: Palette; narrow: boolean }) {
  return (
    <g fill={palette[fan.position]} stroke="none">
      <path d={wedge(fan, fan.ninety)} fillOpacity={0.17} />
      <path d={wedge(fan, fan.half)} fillOpacity={0.3} />
    </g>
  );
}

/** The middle of a fan, the ends of its bands on one line, and how the vote came out. */
function FanEnd({ fan, palette, narrow }: { fan: Fan; palette: Palette; narrow: boolean }) {
  const { position, from, x, middle, ninety, half, actual } = fan;
  const paint = { position, r: narrow ? 3 : 4, colour: palette[position], ground: palette.ground };
  return (
    <g stroke={palette[position]}>
      <path d={`M${written(from.x)} ${written(from.y)}L${written(x)} ${written(middle)}`} strokeDasharray="3 2.5" strokeWidth={1.4} fill="none" />
      <path d={`M${written(x)} ${written(ninety[0])}V${written(ninety[1])}`} strokeWidth={1.4} />
      <path d={`M${written(x)} ${written(half[0] + 0.5)}V${written(half[1] - 0.5)}`} strokeWidth={narrow ? 3.5 : 4.5} strokeOpacity={0.7} />
      <PositionMarker {...paint} name={`${position}:forecast`} x={x} y={middle} hollow />
      {actual !== null && <PositionMarker {...paint} name={`${position}:actual`} x={x - (narrow ? 9 : 13)} y={actual} />}
    </g>
  );
}
