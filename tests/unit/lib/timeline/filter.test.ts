import { describe, expect, it } from "vitest";
import { readChosen } from "@/lib/http/input";
import { actorsOf, filterEvents } from "@/lib/timeline/filter";
import { timelineFilterSchema, timelineQueryText } from "@/lib/timeline/filter-address";
import type { TimelineEvent } from "@/lib/timeline/schema";

const event = (more: Partial<TimelineEvent> & { date: string }): TimelineEvent => ({
  id: 1, series: "tea", datePrecision: "day", until: null, title: "Something", kind: "policy", actor: "United States", direction: "neutral", asks: [], targets: [],
  targetsNote: null, claim: "", evidence: "high", evidenceNote: null, sourceUrl: null, sourceName: "", pinned: false, version: 1, ...more,
});
const dates = (events: readonly TimelineEvent[]) => events.map(({ date }) => date);

describe("filtering events", () => {
  it("keeps all of them, in order, when nothing is asked", () => {
    const events = [event({ date: "2025-01-01" }), event({ date: "2024-01-01" })];
    expect(filterEvents(events, {})).toEqual(events);
  });
  it("counts both days in", () => {
    const events = ["2025-10-01", "2025-10-02", "2025-10-03"].map((date) => event({ date }));
    expect(dates(filterEvents(events, { from: "2025-10-02", to: "2025-10-02" }))).toEqual(["2025-10-02"]);
  });
  it("keeps what may have been in the range: an event of which only the month or year is known, or that lasts", () => {
    const events = [event({ date: "1991-01-01", datePrecision: "year" }), event({ date: "2016-02-01", datePrecision: "month" }), event({ date: "2019-01-10", until: "2019-03-05" })];
    expect(dates(filterEvents(events, { from: "1991-06-01", to: "1991-07-01" }))).toEqual(["1991-01-01"]);
    expect(dates(filterEvents(events, { from: "2016-02-29", to: "2016-02-29" }))).toEqual(["2016-02-01"]);
    expect(dates(filterEvents(events, { from: "2019-03-05" }))).toEqual(["2019-01-10"]);
    expect(dates(filterEvents(events, { from: "2019-03-06" }))).toEqual([]);
    expect(dates(filterEvents(events, { to: "1990-12-31" }))).toEqual([]);
  });
  it("finds an actor by whole name, alone or among others, never by a part of it", () => {
    const events = [event({ date: "1", actor: "United States; Cuba" }), event({ date: "2", actor: "Nigeria" }), event({ date: "3", actor: "Côte d'Ivoire" })];
    expect(dates(filterEvents(events, { actor: "cuba" }))).toEqual(["1"]);
    expect(dates(filterEvents(events, { actor: "Niger" }))).toEqual([]);
    expect(dates(filterEvents(events, { actor: "COTE D’IVOIRE" }))).toEqual(["3"]);
  });
  it("asks for everything at once", () => {
    const events = [event({ date: "2025-10-02", kind: "lobbying" }), event({ date: "2025-10-02" }), event({ date: "2020-10-02", kind: "lobbying" })];
    expect(filterEvents(events, { kind: "lobbying", actor: "United States", from: "2025-01-01" })).toEqual([events[0]]);
  });
});

describe("the address of a choice of events", () => {
  const asked = (query: Record<string, string | string[]>) => readChosen(timelineFilterSchema, query);

  it("is read as a form sends it, and written back without what was not chosen", () => {
    const read = asked({ kind: "lobbying", direction: "", actor: "United States", evidence: ["high", "low"], other: "x" });
    expect(read).toEqual({ ok: true, chosen: { kind: "lobbying", actor: "United States", evidence: "high" } });
    expect(timelineQueryText(read.ok ? read.chosen : {})).toBe("?kind=lobbying&actor=United+States&evidence=high");
    expect(timelineQueryText({})).toBe("");
  });
  it("is refused where it asks for what cannot be, in words", () => {
    expect(asked({ kind: "rumour" })).toEqual({ ok: false, problems: "kind: expected one of lobbying, policy, diplomatic, context" });
    expect(asked({ from: "2025-02-01", to: "2025-01-01" })).toMatchObject({ ok: false, problems: "from: expected a day that is not after to" });
  });
  it("may name direction and evidence, and one actor of several", () => {
    const events = [event({ date: "1", direction: "support_for", evidence: "low" }), event({ date: "2", direction: "support_for" }), event({ date: "3" })];
    expect(dates(filterEvents(events, { direction: "support_for", evidence: "high" }))).toEqual(["2"]);
    expect(actorsOf({ actor: "United States; Cuba ;" })).toEqual(["United States", "Cuba"]);
  });
});
