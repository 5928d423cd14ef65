import fc from "fast-check";
import { expect, it } from "vitest";
import { clusterEvents, eventRail } from "@/lib/charts/event-rail";
import { votesChartData } from "@/lib/charts/votes-chart-data";
import { dayNumber } from "@/lib/forecast/calendar";
import { eventOn, teaSeries } from "../../../support/synthetic-series";

const drawnOn = (...given: Parameters<typeof eventOn>) => ({ ...eventOn(...given), outcome: false });
const start = dayNumber("2000-01-01");
const xOf = (day: number) => (day - start) / 10;
const dayText = fc.integer({ min: 0, max: 9000 }).map((days) => new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10));

it("draws events that would touch as one mark at their mean", () => {
  const clusters = clusterEvents([drawnOn("2000-01-01"), drawnOn("2000-02-10"), drawnOn("2004-01-01")], { xOf, apart: 20 });
  expect(clusters.map(({ x, events }) => [x, events.length])).toEqual([[2, 2], [146.1, 1]]);
});

it("loses no event, doubles none, and never lets two marks touch", () => {
  fc.assert(
    fc.property(fc.array(dayText, { maxLength: 60 }), fc.integer({ min: 1, max: 60 }), (days, apart) => {
      const events = days.sort().map((date, id) => drawnOn(date, { id }));
      const clusters = clusterEvents(events, { xOf, apart });
      expect(clusters.flatMap((cluster) => cluster.events.map(({ id }) => id)).sort((a, b) => a - b)).toEqual(events.map(({ id }) => id));
      clusters.slice(1).forEach(({ x }, at) => expect(x - clusters[at]!.x).toBeGreaterThanOrEqual(apart));
    }),
  );
});

it("has a lane for each kind there is, and no rail without events", () => {
  const { record } = teaSeries();
  const room = { xOf, lane: 20, apart: 25 };
  expect(eventRail(votesChartData(record).events, room)?.lanes.map(({ term }) => term)).toEqual(["Lobbying", "Policy", "Diplomatic", "Context"]);
  expect(eventRail([], room)).toBeNull();
});
