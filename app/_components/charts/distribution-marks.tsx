import { written } from "./marker";
import type { DistributionChart, DistributionPanel, ReferenceMark } from "@/lib/charts/count-distributions";
import type { Palette } from "@/lib/charts/palette";

const opacity = { half: 1, ninety: 0.55, outside: 0.25 } as const;

/** The chances of the four counts: a bar a count, dark in the middle half, light outside nine in ten; below the axis what they are held against. */
export function DistributionMarks({ chart, palette }: { chart: DistributionChart; palette: Palette }) {
  return chart.panels.map((panel) => <Panel key={panel.position} panel={panel} palette={palette} text={chart.text} />);
}

function Panel({ panel, palette, text }: { panel: DistributionPanel; palette: Palette; text: number }) {
  const { position, title, left, top, width, baseline, bars, marks, ticks } = panel;
  return (
    <g fontSize={text}>
      <text x={left} y={top + 14} fill={palette[position]} fontWeight={600} fontSize={text + 1}>{title}</text>
      {(["outside", "ninety", "half"] as const).map((part) => (
        <path
          key={part}
          d={bars.filter((bar) => bar.part === part).map(({ x, y, width: wide, height }) => `M${written(x)} ${written(y)}h${written(wide)}v${written(height)}h${written(-wide)}z`).join("")}
          fill={palette[position]}
          fillOpacity={opacity[part]}
          data-bars={bars.filter((bar) => bar.part === part).map(({ count }) => `${position}:${count}`).join(" ")}
        />
      ))}
      <path d={`M${written(left)} ${baseline}H${written(left + width)}`} stroke={palette["line-strong"]} />
      {ticks.map(({ x, text: value }) => (
        <text key={value} x={written(x)} y={baseline + 15} textAnchor="middle" fill={palette["ink-soft"]}>{value}</text>
      ))}
      {marks.map((mark) => <Mark key={mark.text} mark={mark} palette={palette} baseline={baseline} />)}
    </g>
  );
}

function Mark({ mark: { text, x, y, textX, anchor, shape }, palette, baseline }: { mark: ReferenceMark; palette: Palette; baseline: number }) {
  return (
    <>
      <path d={`M${written(x)} ${baseline}V${y - 8}`} stroke={palette["line-strong"]} strokeDasharray="1.5 2" />
      <circle cx={written(x)} cy={y - 4} r={3.6} fill={shape === "filled" ? palette.ink : palette.ground} stroke={palette.ink} strokeWidth={shape === "ring" ? 2.4 : 1.4} />
      <text x={written(textX)} y={y} textAnchor={anchor} fill={palette.ink}>{text}</text>
    </>
  );
}
