import { written } from "./marker";
import type { Palette } from "@/lib/charts/palette";
import type { VotesChart } from "@/lib/charts/votes-chart";

/** Room that the years need under the plot: the lines down from the votes leave it free (px). */
const years = { from: 5, to: 24 };

/** The chief events of votes by name: a fine line comes down from each vote through the plot to the words beside its end. */
export function ChartChiefEvents({ chart: { chiefs, plot, layout }, palette }: { chart: VotesChart; palette: Palette }) {
  if (!chiefs) return null;
  const baseline = (row: number) => written(chiefs.top + chiefs.line * (row + 0.78));
  const foot = (row: number, lines: number) => written(chiefs.top + chiefs.line * (row + lines) - 2);
  return (
    <g fontSize={layout.small} fill={palette.ink}>
      <path
        d={chiefs.labels.map(({ x, row, lines }) => `M${written(x)} ${plot.top}V${plot.bottom + years.from}M${written(x)} ${plot.bottom + years.to}V${foot(row, lines.length)}`).join("")}
        stroke={palette["line-strong"]} strokeWidth={0.8} strokeDasharray="2 2"
      />
      {chiefs.labels.map(({ event, vote, row, lines, left, right, anchor }) => (
        <g key={vote} data-chief={`${vote}:${event.id}`} textAnchor={anchor}>
          {lines.map((text, at) => (
            <text key={at} x={written(anchor === "start" ? left : right)} y={baseline(row + at)}>{text}</text>
          ))}
        </g>
      ))}
    </g>
  );
}
