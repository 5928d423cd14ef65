import type { CSSProperties } from "react";
import { EventsOfStop } from "./panel-events";
import { NextVoteCounts } from "./panel-projection";
import { CountsOfVote } from "./panel-vote";
import type { Held } from "./use-chart-stop";
import { eventsOfStop } from "@/lib/charts/chart-stops";
import type { VotesChart } from "@/lib/charts/votes-chart";
import type { VotesChartData } from "@/lib/charts/votes-chart-data";

const panelWidth = 300;

type Props = { chart: VotesChart; data: VotesChartData; held: Held; place: { x: number; y: number }; boxWidth: number };

/** Everything about the stop that the reader is at. Beside a vote where there is room, below a mark on the rail, so that it covers no vote; under the chart on a narrow screen. */
export function ChartPanel({ chart, data, held, place, boxWidth }: Props) {
  const { stop, by } = held;
  const onRail = stop.kind === "event" || stop.kind === "cluster";
  return (
    <div
      data-chart-panel=""
      style={chart.layout.form === "narrow" ? below : { ...beside(place, boxWidth), ...(onRail ? { top: place.y + 16 } : { top: place.y }) }}
      className={`absolute z-20 space-y-2 rounded-md border border-line-strong bg-surface p-3 text-sm text-ink shadow-lg ${by === "pointer" ? "pointer-events-none" : ""}`}
    >
      {stop.kind === "vote" && <CountsOfVote data={data} at={stop.at} />}
      {stop.kind === "projection" && <NextVoteCounts data={data} />}
      {onRail && <EventsOfStop events={eventsOfStop(chart, stop)} data={data} hovering={by === "pointer"} />}
    </div>
  );
}

const below: CSSProperties = { left: 0, right: 0, top: "calc(100% + 4px)" };

function beside({ x }: { x: number }, boxWidth: number): CSSProperties {
  const width = Math.min(panelWidth, boxWidth);
  const left = x + 16 + width <= boxWidth ? x + 16 : Math.max(0, x - 16 - width);
  return { left, width };
}
