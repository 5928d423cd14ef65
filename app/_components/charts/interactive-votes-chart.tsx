import { useMemo } from "react";
import { ComposedChart, Line, ReferenceLine, XAxis, YAxis } from "recharts";
import { ChartAxes } from "./chart-axes";
import { ChartChiefEvents } from "./chart-chief-events";
import { ChartEventRail } from "./chart-event-rail";
import { ChartLabels } from "./chart-labels";
import { lineStroke, runsPath } from "./chart-lines";
import { ChartPanel } from "./chart-panel";
import { ChartProjection } from "./chart-projection";
import { PositionMarker } from "./marker";
import { useBoxWidth } from "./use-box-width";
import { type EarlyAct, useChartStop } from "./use-chart-stop";
import { drawnWidths, formOf } from "@/lib/charts/chart-layout";
import type { ChartScale } from "@/lib/charts/chart-scale";
import { clusterOf, placeOf, type Stop } from "@/lib/charts/chart-stops";
import { pagePalette as palette } from "@/lib/charts/palette";
import { stopInWords } from "@/lib/charts/stop-words";
import { type VotesChart, votesChart } from "@/lib/charts/votes-chart";
import type { VotesChartData } from "@/lib/charts/votes-chart-data";

/** `box` is the element that both drawings stand in; `first` what the reader did while this was being fetched. */
export type InteractiveVotesChartProps = { data: VotesChartData; scale: ChartScale; box: HTMLElement; first: EarlyAct | null };

/** The chart of votes drawn by Recharts from the model of the static drawing, at the same size, with what a pointer or key stops at. */
export function InteractiveVotesChart({ data, scale, box, first }: InteractiveVotesChartProps) {
  const boxWidth = useBoxWidth(box);
  const form = formOf(boxWidth);
  const chart = useMemo(() => votesChart(data, { scale, width: drawnWidths[form] }), [data, scale, form]);
  const held = useChartStop({ chart, box, first });
  const factor = boxWidth / chart.width;
  const place = held && placeOf(chart, held.stop);
  const rows = useMemo(
    () => chart.votes.map(({ key }, at) => ({ key, day: chart.lines[0]!.points[at]!.day, ...Object.fromEntries(chart.lines.map(({ position, points }) => [position, points[at]!.value])) })),
    [chart],
  );
  const { plot, layout } = chart;
  const margin = { left: plot.left, right: chart.width - plot.right, top: plot.top, bottom: chart.height - plot.bottom };
  const activeVote = held?.stop.kind === "vote" ? held.stop.at : -1;
  return (
    <>
      <div aria-hidden="true" data-drawing="interactive" style={{ height: chart.height * factor, overflow: "hidden" }}>
        <div style={{ width: chart.width, transform: `scale(${factor})`, transformOrigin: "0 0" }}>
          <ComposedChart width={chart.width} height={chart.height} margin={margin} data={rows} accessibilityLayer={false} style={{ userSelect: "none" }}>
            <ChartProjection chart={chart} palette={palette} />
            <ChartChiefEvents chart={chart} palette={palette} />
            <ChartAxes chart={chart} palette={palette} />
            <XAxis dataKey="day" type="number" domain={chart.x.domain} allowDataOverflow hide />
            <YAxis type="number" domain={chart.y.domain} allowDataOverflow hide />
            {activeVote >= 0 && <ReferenceLine x={rows[activeVote]!.day} stroke={palette.ink} strokeWidth={1} />}
            {[...chart.lines].reverse().map(({ position }) => (
              <Line
                key={position}
                dataKey={position}
                isAnimationActive={false}
                activeDot={false}
                shape={({ points }) => <path d={runsPath((points ?? []).map(({ x, y }) => ({ x: x ?? 0, y: y ?? 0 })), chart.runs)} {...lineStroke(position, { palette, chart })} />}
                dot={({ cx, cy, index, key }) => (
                  <PositionMarker
                    key={key} name={`${position}:${rows[index]!.key}`} position={position} x={cx ?? 0} y={cy ?? 0}
                    r={layout.marker * (index === activeVote ? 1.6 : 1)} colour={palette[position]} ground={palette.ground}
                  />
                )}
              />
            ))}
            <ChartLabels chart={chart} palette={palette} />
            <ChartEventRail chart={chart} palette={palette} />
            {held?.stop.kind === "projection" && chart.projection && (
              <path d={`M${chart.projection.left} ${plot.top - 4}H${chart.projection.right}V${plot.bottom}H${chart.projection.left}Z`} fill="none" stroke={palette.ink} />
            )}
            {held && place && <RailRing chart={chart} stop={held.stop} place={place} />}
          </ComposedChart>
        </div>
      </div>
      {held && place && <ChartPanel chart={chart} data={data} held={held} place={{ x: place.x * factor, y: place.y * factor }} boxWidth={boxWidth} />}
      <p aria-live="polite" className="sr-only">{held?.by === "keys" ? stopInWords(chart, data, held.stop) : ""}</p>
    </>
  );
}

/** A ring around the mark on the rail that the reader is at. */
function RailRing({ chart, stop, place: { x, y } }: { chart: VotesChart; stop: Stop; place: { x: number; y: number } }) {
  const size = clusterOf(chart, stop)?.events.length ?? 0;
  if (size === 0) return null;
  return <rect x={x - 11} y={y - 10.5} width={size > 1 ? 23 + 7 * String(size).length : 22} height={21} rx={10.5} fill="none" stroke={palette.ink} strokeWidth={2} />;
}
