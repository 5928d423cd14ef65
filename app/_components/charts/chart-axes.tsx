import { written } from "./marker";
import type { Palette } from "@/lib/charts/palette";
import { textWidth } from "@/lib/charts/text-width";
import { besideTick, scalesOf, type VotesChart } from "@/lib/charts/votes-chart";

/** Value lines with their numbers, years, and the membership as a ceiling. */
export function ChartAxes({ chart, palette }: { chart: VotesChart; palette: Palette }) {
  const { plot, layout, x, y } = chart;
  const { xOf, yOf } = scalesOf(chart);
  return (
    <g fill={palette["ink-soft"]} fontSize={layout.small}>
      {y.ticks.map(({ value, text }) => (
        <g key={value}>
          <path d={`M${plot.left} ${written(yOf(value))}H${plot.right}`} stroke={value === 0 ? palette["line-strong"] : palette.line} />
          <text x={plot.left - besideTick} y={written(yOf(value))} dy="0.35em" textAnchor="end">{text}</text>
        </g>
      ))}
      <path d={x.boundaries.map((day) => `M${written(xOf(day))} ${plot.bottom}v4`).join("")} stroke={palette["line-strong"]} />
      {x.labels.map(({ day, text }) => (
        <text key={text} x={written(xOf(day))} y={plot.bottom + 18} textAnchor="middle">{text}</text>
      ))}
      <Ceiling chart={chart} palette={palette} />
    </g>
  );
}

/** How many could have voted: a step for each vote, named above its right end. */
function Ceiling({ chart, palette }: { chart: VotesChart; palette: Palette }) {
  const { ceiling, plot, layout, projection } = chart;
  const first = ceiling?.[0];
  if (!ceiling || !first) return null;
  const { xOf, yOf } = scalesOf(chart);
  const steps = ceiling.slice(1).map(({ day, value }) => `H${written(xOf(day))}V${written(yOf(value))}`).join("");
  // The heading of the next vote's column may be wider than the column.
  const heading = projection ? projection.middle - textWidth(projection.heading, { size: layout.small }) / 2 - 6 : Infinity;
  return (
    <>
      <path d={`M${plot.left} ${written(yOf(first.value))}${steps}H${plot.right}`} fill="none" stroke={palette["line-strong"]} strokeDasharray="2 3" />
      <text x={written(Math.min(plot.right, heading))} y={written(yOf(ceiling.at(-1)!.value) - 7)} textAnchor="end">{layout.form === "narrow" ? "" : "All "}{ceiling.at(-1)!.value} members</text>
    </>
  );
}
