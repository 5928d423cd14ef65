import fc from "fast-check";
import { expect, it } from "vitest";
import { beforeLastVote } from "@/lib/charts/before-last-vote";
import { clusterEvents, eventRail } from "@/lib/charts/event-rail";
import { textWidth } from "@/lib/charts/text-width";
import { votesChartData } from "@/lib/charts/votes-chart-data";
import { dayNumber } from "@/lib/forecast/calendar";
import { eventOn, seriesOf, teaSeries, voteOn } from "../../../support/synthetic-series";

const start = dayNumber("2000-01-01");
const xOf = (day: number) => (day - start) / 10;
const dayText = fc.integer({ min: 0, max: 9000 }).map((days) => new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10));

it("draws events that would touch as one mark at their mean", () => {
  const clusters = clusterEvents([eventOn("2000-01-01"), eventOn("2000-02-10"), eventOn("2004-01-01")], { xOf, apart: 20 });
  expect(clusters.map(({ x, events }) => [x, events.length])).toEqual([[2, 2], [146.1, 1]]);
});

it("loses no event, doubles none, and never lets two marks touch", () => {
  fc.assert(
    fc.property(fc.array(dayText, { maxLength: 60 }), fc.integer({ min: 1, max: 60 }), (days, apart) => {
      const events = days.sort().map((date, id) => eventOn(date, { id }));
      const clusters = clusterEvents(events, { xOf, apart });
      expect(clusters.flatMap((cluster) => cluster.events.map(({ id }) => id)).sort((a, b) => a - b)).toEqual(events.map(({ id }) => id));
      clusters.slice(1).forEach(({ x }, at) => expect(x - clusters[at]!.x).toBeGreaterThanOrEqual(apart));
    }),
  );
});

it("has a lane for each kind there is, and no rail without events", () => {
  const { record } = teaSeries();
  const room = { xOf, left: 0, right: 800, lane: 20, apart: 25, text: 12, labelled: true };
  expect(eventRail(votesChartData(record).events, room)?.lanes.map(({ term }) => term)).toEqual(["Lobbying", "Policy", "Diplomatic", "Context"]);
  expect(eventRail([], room)).toBeNull();
});

it("writes a name beside a mark only where it covers no other", () => {
  fc.assert(
    fc.property(fc.array(dayText, { minLength: 1, maxLength: 20 }), (days) => {
      const events = days.sort().map((date, id) => eventOn(date, { id, title: "Somebody says something about tea at some length" }));
      const rail = eventRail(events, { xOf, left: 0, right: 900, lane: 20, apart: 25, text: 12, labelled: true })!;
      const taken = rail.lanes[0]!.clusters.flatMap(({ x, label }) => {
        const mark = [x - 5, x + 5] as const;
        if (!label) return [mark];
        const width = textWidth(label.text, { size: 12 });
        return [mark, label.anchor === "end" ? ([label.x - width, label.x] as const) : ([label.x, label.x + width] as const)];
      }).sort((a, b) => a[0] - b[0]);
      taken.slice(1).forEach(([from], at) => expect(from).toBeGreaterThanOrEqual(taken[at]![1] - 0.01));
    }),
  );
});

it("names the lobbying between the last two votes, and how much more there was", () => {
  const { record } = teaSeries();
  const note = beforeLastVote(votesChartData(record), { width: 2000, size: 12, items: 2 });
  expect(note).toEqual({ heading: "Lobbying between the last two votes", lines: ["1 Oct 2019 A letter asks all to abstain · 9 Oct A second letter · and 1 more"] });
});

it("names other events where nobody lobbied, and nothing where nothing happened", () => {
  const votes = [voteOn("2010-11-01", [5, 1, 1, 1]), voteOn("2011-11-01", [5, 1, 1, 1])];
  const room = { width: 2000, size: 12, items: 2 };
  expect(beforeLastVote(votesChartData(seriesOf(votes, [eventOn("2011-03-01", { datePrecision: "month" })])), room)?.lines).toEqual(["Mar 2011 Teapots are discussed on 2011-03-01"]);
  expect(beforeLastVote(votesChartData(seriesOf(votes, [eventOn("2010-11-01")])), room)).toBeNull();
  expect(beforeLastVote(votesChartData(seriesOf([])), room)).toBeNull();
});
