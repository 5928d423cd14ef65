import { expect, it } from "vitest";
import { chiefFirst, eventsOfVote } from "@/lib/timeline/chief-event";
import { eventOn } from "../../../support/synthetic-series";

const first = (...events: Parameters<typeof eventOn>[]) => chiefFirst(events.map(([date, more], id) => eventOn(date, { id, ...more })))[0]!.date;

it("is lobbying before all else, then the better evidence, then the earlier day", () => {
  expect(first(["2025-01-01", { kind: "policy", evidence: "high" }], ["2025-02-01", { kind: "lobbying", evidence: "low" }])).toBe("2025-02-01");
  expect(first(["2025-01-01", { kind: "lobbying", evidence: "medium" }], ["2025-02-01", { kind: "lobbying", evidence: "high" }])).toBe("2025-02-01");
  expect(first(["2025-03-01", { kind: "lobbying" }], ["2025-02-01", { kind: "lobbying" }])).toBe("2025-02-01");
  expect(first(["2025-03-01", { kind: "context" }], ["2025-02-01", { kind: "diplomatic" }], ["2025-04-01", { kind: "policy" }])).toBe("2025-04-01");
});

it("is the one that an analyst pinned, whatever else there is", () => {
  expect(first(["2025-01-01", { kind: "lobbying", evidence: "high" }], ["2025-02-01", { kind: "context", evidence: "low", pinned: true }])).toBe("2025-02-01");
  expect(first(["2025-01-01", { kind: "context", pinned: true }], ["2025-02-01", { kind: "lobbying", pinned: true }])).toBe("2025-02-01");
});

it("belongs to the vote that comes after it, that very day included", () => {
  const votes = [{ date: "2024-10-30" }, { date: "2025-10-29" }];
  const events = ["2020-01-01", "2024-10-30", "2024-10-31", "2025-10-29", "2025-10-30"].map((date) => ({ date }));
  expect([0, 1, 2].map((at) => eventsOfVote(events, { votes, at }).map(({ date }) => date))).toEqual([["2020-01-01", "2024-10-30"], ["2024-10-31", "2025-10-29"], []]);
});
