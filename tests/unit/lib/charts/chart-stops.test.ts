import { describe, expect, it } from "vitest";
import { eventsOfStop, placeOf, railEvents, type Stop, stopAt, stepFrom } from "@/lib/charts/chart-stops";
import type { StopKey } from "@/lib/charts/stop-keys";
import { stopInWords } from "@/lib/charts/stop-words";
import { votesChart } from "@/lib/charts/votes-chart";
import { votesChartData } from "@/lib/charts/votes-chart-data";
import { seriesOf, teaSeries } from "../../../support/synthetic-series";

const { record, projection } = teaSeries();
const data = votesChartData(record, projection);
const chart = votesChart(data, { scale: "counts", width: 1080 });
const walk = (keys: readonly StopKey[], from: Stop | null = null) => keys.reduce<Stop | null>((stop, key) => stepFrom(chart, stop, key), from);

describe("keys on the chart", () => {
  it("begin at the newest vote and end at the projection", () => {
    expect(walk(["ArrowRight"])).toEqual({ kind: "vote", at: 11 });
    expect(walk(["ArrowLeft", "ArrowLeft"])).toEqual({ kind: "vote", at: 10 });
    expect(walk(["ArrowRight", "ArrowRight", "ArrowRight"])).toEqual({ kind: "projection" });
    expect(walk(["Home"])).toEqual({ kind: "vote", at: 0 });
    expect(walk(["Home", "ArrowLeft"])).toEqual({ kind: "vote", at: 0 });
    expect(walk(["End"])).toEqual({ kind: "projection" });
    expect(walk(["End", "ArrowLeft"])).toEqual({ kind: "vote", at: 11 });
  });

  it("go down to the chief event of the vote and up to the vote after the event", () => {
    expect(walk(["ArrowDown"], { kind: "vote", at: 11 })).toEqual({ kind: "event", id: 20191001 });
    expect(walk(["ArrowDown"], { kind: "vote", at: 0 })).toEqual({ kind: "event", id: 20030101 });
    expect(walk(["ArrowUp"], { kind: "event", id: 20151030 })).toEqual({ kind: "vote", at: 7 });
    expect(walk(["ArrowLeft"], { kind: "event", id: 20191030 })).toEqual({ kind: "event", id: 20191020 });
  });

  it("reach every vote and every event", () => {
    let stop = walk(["ArrowDown", "Home"]);
    const seen = [];
    for (const event of railEvents(chart)) {
      seen.push(stop);
      expect(eventsOfStop(chart, stop!)).toEqual([event]);
      stop = stepFrom(chart, stop, "ArrowRight");
    }
    expect(seen).toHaveLength(data.events.length);
  });

  it("do nothing on a chart without votes and events", () => {
    const empty = votesChart(votesChartData(seriesOf([])), { scale: "counts", width: 1080 });
    for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"] as const) expect(stepFrom(empty, null, key)).toBeNull();
  });
});

describe("a pointer on the chart", () => {
  it("means the nearest vote in the plot, the projection in its column", () => {
    const { x } = placeOf(chart, { kind: "vote", at: 3 });
    expect(stopAt(chart, { x: x + 4, y: 200 })).toEqual({ kind: "vote", at: 3 });
    expect(stopAt(chart, { x: chart.projection!.middle, y: 200 })).toEqual({ kind: "projection" });
  });

  it("means the mark on the rail that it is on, or nothing", () => {
    const rail = chart.rail!;
    expect(stopAt(chart, { x: rail.lanes[0]!.clusters[1]!.x, y: rail.top + rail.lanes[0]!.y })).toEqual({ kind: "cluster", lane: 0, cluster: 1 });
    expect(eventsOfStop(chart, { kind: "cluster", lane: 0, cluster: 1 })).toHaveLength(3);
    expect(stopAt(chart, { x: 400, y: rail.top + rail.lanes[0]!.y })).toBeNull();
    expect(stopAt(chart, { x: 400, y: chart.height + 50 })).toBeNull();
  });
});

describe("a stop in words", () => {
  it("gives every value of a vote", () => {
    expect(stopInWords(chart, data, { kind: "vote", at: 0 })).toBe(
      "Vote 1 of 12: 59th session, 1 November 2004, A/RES/59/1. 20 (40.0 %) in favour, 3 (6.0 %) against, 15 (30.0 %) abstaining, 12 (24.0 %) non-voting, of 50 members. Chief event before it: Coffee traders ask for a vote against tea, 2003. Arrow down leads to it.",
    );
  });

  it("gives title, date, kind and claim of an event", () => {
    expect(stopInWords(chart, data, { kind: "event", id: 20030101 })).toBe(
      "Event 1 of 7: 2003 · Lobbying · neutral. Coffee traders ask for a vote against tea. The March Hare says so.",
    );
  });

  it("gives all four counts of the projection", () => {
    expect(stopInWords(chart, data, { kind: "projection" })).toContain("44 in favour, 39 to 49 nine times in ten; 6 against, 1 to 11");
  });
});
