import { line } from "d3-shape";
import { positionDash, PositionMarkers } from "./marker";
import type { Palette } from "@/lib/charts/palette";
import { type ChartLine, scalesOf, type VotesChart } from "@/lib/charts/votes-chart";

/** What a line is drawn through, in px. */
export type DrawnPoint = { x: number; y: number };

const drawn = line<DrawnPoint>((point) => point.x, (point) => point.y).digits(2);

/** The path through votes that may be joined; it stops where a vote was left out. */
export function runsPath(points: readonly DrawnPoint[], runs: VotesChart["runs"]): string {
  return runs.map(([first, last]) => (last > first ? drawn(points.slice(first, last + 1)) : "")).join("");
}

/** How a line of a position is stroked. */
export function lineStroke(position: ChartLine["position"], { palette, chart }: { palette: Palette; chart: VotesChart }) {
  return { fill: "none", stroke: palette[position], strokeWidth: chart.layout.form === "narrow" ? 1.4 : 1.8, strokeDasharray: positionDash[position], strokeLinejoin: "round" } as const;
}

/** The votes: one point a vote and position, joined to its neighbours; those of a provisional vote are hollow. */
export function ChartLines({ chart, palette }: { chart: VotesChart; palette: Palette }) {
  const { xOf, yOf } = scalesOf(chart);
  // In favour is drawn last, so that what is most is on top.
  return [...chart.lines].reverse().map(({ position, points }) => {
    const at = points.map(({ key, day, value }) => ({ key, x: xOf(day), y: yOf(value) }));
    const open = new Set(chart.votes.filter(({ provisional }) => provisional !== undefined).map(({ key }) => key));
    const paint = { position, r: chart.layout.marker, colour: palette[position], ground: palette.ground };
    return (
      <g key={position}>
        <path d={runsPath(at, chart.runs)} {...lineStroke(position, { palette, chart })} />
        <PositionMarkers {...paint} points={at.filter(({ key }) => !open.has(key))} />
        {open.size > 0 && <PositionMarkers {...paint} hollow points={at.filter(({ key }) => open.has(key))} />}
      </g>
    );
  });
}
