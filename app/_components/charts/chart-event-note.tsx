import { written } from "./marker";
import type { Palette } from "@/lib/charts/palette";
import { noteLine, type VotesChart } from "@/lib/charts/votes-chart";

/** The events between the last two votes by name, under the rail on which they stand too close. */
export function ChartEventNote({ chart: { note, layout }, palette }: { chart: VotesChart; palette: Palette }) {
  if (!note) return null;
  const baseline = (line: number) => written(note.top + noteLine(layout) * (line + 0.8));
  return (
    <g fontSize={layout.small} fill={palette["ink-soft"]}>
      <text x={0} y={baseline(0)} fontWeight={600} fill={palette.ink}>{note.heading}</text>
      {note.lines.map((text, at) => (
        <text key={text} x={0} y={baseline(at + 1)}>{text}</text>
      ))}
    </g>
  );
}
