import { EventMarker, written } from "./marker";
import type { Palette } from "@/lib/charts/palette";
import type { VotesChart } from "@/lib/charts/votes-chart";

/** Events on a rail below the votes: a lane for each kind; a number says how many a mark stands for. */
export function ChartEventRail({ chart, palette }: { chart: VotesChart; palette: Palette }) {
  const { rail, plot, layout } = chart;
  if (!rail) return null;
  const r = layout.form === "narrow" ? 4.2 : 4.8;
  return (
    <g transform={`translate(0 ${rail.top})`} fontSize={layout.small}>
      {rail.lanes.map(({ kind, term, y, clusters }) => (
        <g key={kind}>
          <path d={`M${plot.left} ${y}H${plot.right}`} stroke={palette.line} />
          <text x={plot.right + 8} y={y} dy="0.35em" fill={palette.ink}>{term}</text>
          {clusters.map(({ x, until, events }) => (
            <g key={events[0]!.id}>
              {until !== null && <path d={`M${written(x)} ${y}H${written(until)}`} stroke={palette["line-strong"]} strokeWidth={2} />}
              {events.length > 1 && <rect x={written(x - 9)} y={y - 8} width={written(19 + 7 * String(events.length).length)} height={16} rx={8} fill={palette.ground} stroke={palette["line-strong"]} />}
              <EventMarker kind={kind} x={x} y={y} r={r} colour={palette.ink} />
              {events.length > 1 && <text x={written(x + 7.5)} y={y} dy="0.35em" fontSize={layout.small - 0.5} fontWeight={600} fill={palette.ink}>{events.length}</text>}
            </g>
          ))}
        </g>
      ))}
    </g>
  );
}
