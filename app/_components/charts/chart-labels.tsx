import { PositionMarker, written } from "./marker";
import type { Palette } from "@/lib/charts/palette";
import type { VotesChart } from "@/lib/charts/votes-chart";

/** The name, mark and newest value of each line at its right end, in place of a legend. */
export function ChartLabels({ chart, palette }: { chart: VotesChart; palette: Palette }) {
  const { labels, layout } = chart;
  const narrow = layout.form === "narrow";
  return labels.map(({ position, name, value, next, x, y, at, height }) => {
    const twoLines = narrow || next !== null;
    const first = y - (twoLines ? height / 2 - layout.text : -layout.text * 0.35);
    const mark = narrow ? 12 : 14;
    return (
      <g key={position} fill={palette[position]} fontSize={layout.text}>
        {Math.abs(at - y) > 3 && <path d={`M${written(x - 6)} ${written(at)}L${written(x + 1)} ${written(first - layout.text * 0.35)}`} stroke={palette[position]} strokeOpacity={0.6} fill="none" />}
        <PositionMarker position={position} x={x + (narrow ? 5 : 6)} y={first - layout.text * 0.35} r={narrow ? 3 : 4} colour={palette[position]} ground={palette.ground} />
        <text x={x + mark} y={written(first)} fontWeight={600}>{narrow ? name : `${name} ${value}`}</text>
        {narrow ? (
          <text x={x + mark} y={written(first + layout.small * 1.2)} fontSize={layout.small} fill={palette["ink-soft"]}>
            {value}{next !== null && ` → ${next}`}
          </text>
        ) : (
          next !== null && <text x={x + mark} y={written(first + layout.small * 1.25)} fontSize={layout.small} fill={palette["ink-soft"]}>{next}</text>
        )}
      </g>
    );
  });
}
