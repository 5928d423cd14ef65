import { written } from "./marker";
import type { ImpactChart, RowMark, Strip } from "@/lib/charts/impact-chart";
import type { Palette } from "@/lib/charts/palette";

/** Every mark of a chart of impacts, without its title and source: what pages and pictures have in common. No hooks. */
export function ImpactMarks({ chart, palette }: { chart: ImpactChart; palette: Palette }) {
  const { rows, strips, rowAxis, stripAxis, layout, radius } = chart;
  return (
    <>
      <AxisMarks axis={rowAxis} zeros={rows.map(({ y }) => [y - 9, y + 9])} chart={chart} palette={palette} />
      <AxisMarks axis={stripAxis} zeros={strips.map(({ top, bottom }) => [top + 20, bottom])} chart={chart} palette={palette} />
      <g fontSize={layout.text}>
        {rows.map((row) => <RowMarks key={row.mark} row={row} right={chart.right} left={chart.left} palette={palette} />)}
      </g>
      {strips.map((strip) => <StripMarks key={strip.title} strip={strip} radius={radius} left={chart.left} small={layout.small} palette={palette} />)}
    </>
  );
}

/** An axis, and the line of zero where it crosses marks (`zeros`: from and to, in px), not words. */
function AxisMarks({ axis, zeros, chart: { left, right, layout }, palette }: { axis: ImpactChart["rowAxis"]; zeros: readonly (readonly [number, number])[]; chart: ImpactChart; palette: Palette }) {
  return (
    <g fontSize={layout.small} fill={palette["ink-soft"]}>
      <path d={`M${left} ${written(axis.y)}H${right}`} stroke={palette["line-strong"]} />
      <path d={zeros.map(([from, to]) => `M${written(axis.zero)} ${written(from)}V${written(to)}`).join("")} stroke={palette["line-strong"]} strokeDasharray="3 3" />
      <path d={axis.ticks.map(({ x }) => `M${written(x)} ${written(axis.y)}v4`).join("")} stroke={palette["line-strong"]} />
      {axis.ticks.map(({ x, text }) => (
        <text key={text} x={written(x)} y={written(axis.y + 17)} textAnchor="middle">{text}</text>
      ))}
      <text x={right} y={written(axis.y + 33)} textAnchor="end">{axis.title}</text>
    </g>
  );
}

/** One window: its words, the thin bar of its 90 % interval, the thick one of its 50 %, a diamond at the estimate. */
function RowMarks({ row: { mark, number, label, labelX, value, labelY, y, x, half, ninety }, left, right, palette }: { row: RowMark; left: number; right: number; palette: Palette }) {
  return (
    <g data-row={mark}>
      {number && <text x={left} y={labelY} fontWeight={600} fill={palette.yes}>{number}</text>}
      <text x={labelX} y={labelY} fill={palette.ink}>{label}</text>
      <text x={right} y={labelY} textAnchor="end" fontWeight={600} fill={palette.ink}>{value}</text>
      <path d={`M${written(ninety[0])} ${y}H${written(ninety[1])}`} stroke={palette.yes} strokeWidth={2} />
      <path d={`M${written(half[0])} ${y}H${written(half[1])}`} stroke={palette.yes} strokeWidth={7} />
      <path d={`M${written(x)} ${y - 7}l6 7l-6 7l-6 -7z`} fill={palette.yes} stroke={palette.ground} strokeWidth={1.5} />
    </g>
  );
}

function StripMarks({ strip: { title, titleY, middle, dots, marks, numbered }, radius, left, small, palette }: { strip: Strip; radius: number; left: number; small: number; palette: Palette }) {
  // A dot is a line of no length with round ends: a third of the text of a circle, and there are hundreds.
  const point = ({ x, y }: Strip["dots"][number]) => `M${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}h.01`;
  const quiet = dots.filter(({ lobbied }) => !lobbied);
  const lobbied = dots.filter((dot) => dot.lobbied);
  return (
    <g fontSize={small}>
      <text x={left} y={titleY} fontWeight={600} fill={palette.ink}>{title}</text>
      <path d={quiet.map(point).join("")} fill="none" stroke={palette["ink-soft"]} strokeWidth={2 * radius} strokeLinecap="round" data-dots={quiet.length} />
      {lobbied.map(({ x, y }) => <circle key={`${x} ${y}`} cx={written(x)} cy={written(y)} r={radius} fill={palette.ground} stroke={palette["ink-soft"]} />)}
      {marks.map(({ mark, x, y }) => (
        <g key={mark} data-window={mark}>
          <path d={`M${written(x)} ${written(y)}V${written(middle)}`} stroke={palette.yes} />
          <path d={`M${written(x)} ${written(y - 11)}l10 11l-10 11l-10 -11z`} fill={palette.yes} stroke={palette.ground} strokeWidth={1.5} />
          {numbered && <text x={written(x)} y={written(y)} dy="0.35em" textAnchor="middle" fontWeight={600} fill={palette.ground}>{mark}</text>}
        </g>
      ))}
    </g>
  );
}
