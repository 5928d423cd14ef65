import { written } from "./marker";
import type { Palette } from "@/lib/charts/palette";
import type { RecordChart } from "@/lib/charts/record-chart";

/** Past votes in favour against what was forecast of them: thin bar 90 %, thick bar 50 %, dot what happened; a ring and a year where it fell outside. */
export function RecordMarks({ chart, palette }: { chart: RecordChart; palette: Palette }) {
  const { plot, layout, ticks, years, marks } = chart;
  const narrow = layout.form === "narrow";
  return (
    <g fontSize={layout.small}>
      {ticks.map(({ y, text }) => (
        <g key={text} fill={palette["ink-soft"]}>
          <path d={`M${plot.left} ${written(y)}H${plot.right}`} stroke={palette.line} />
          <text x={plot.left - 7} y={written(y)} dy="0.35em" textAnchor="end">{text}</text>
        </g>
      ))}
      {years.map(({ x, text }) => <text key={text} x={written(x)} y={plot.bottom + 19} textAnchor="middle" fill={palette["ink-soft"]}>{text}</text>)}
      {marks.map(({ key, x, ninety, half, expected }) => (
        <g key={key} stroke={palette["line-strong"]}>
          <path d={`M${written(x)} ${written(ninety[0])}V${written(ninety[1])}`} strokeWidth={narrow ? 1.2 : 1.6} />
          <path d={`M${written(x)} ${written(half[0] + 0.5)}V${written(half[1] - 0.5)}`} strokeWidth={narrow ? 4 : 7} strokeOpacity={0.55} />
          <path d={`M${written(x - (narrow ? 3 : 5))} ${written(expected)}h${narrow ? 6 : 10}`} strokeWidth={1.2} />
        </g>
      ))}
      {marks.map(({ key, x, actual, held, label }) => (
        <g key={key}>
          {!held && <circle cx={written(x)} cy={written(actual)} r={narrow ? 5.5 : 7} fill="none" stroke={palette.ink} strokeWidth={1.6} />}
          <circle cx={written(x)} cy={written(actual)} r={narrow ? 2.4 : 3.6} fill={palette.yes} data-points={`${key}:${held ? "held" : "missed"}`} />
          {label && (
            <text x={written(label.x)} y={written(label.y)} dy="0.35em" textAnchor="middle" fontWeight={600} fill={palette.ink} stroke={palette.ground} strokeWidth={4} paintOrder="stroke">{label.text}</text>
          )}
        </g>
      ))}
    </g>
  );
}
