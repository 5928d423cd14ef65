import { describe, expect, it } from "vitest";
import type { Departure, Interval } from "@/lib/impact/departure";
import { eventsInWords } from "@/lib/impact/event-names";
import { findingOf } from "@/lib/impact/finding";
import { impactHeadline, otherFindings } from "@/lib/impact/headline";
import type { Impact } from "@/lib/impact/impact";
import type { Ranks } from "@/lib/impact/placebo";
import { windowsOf } from "@/lib/impact/window";
import type { TimelineEvent } from "@/lib/timeline/schema";
import { eventOn, voteOn } from "../../../support/synthetic-series";

const votes = [voteOn("2010-11-01", [40, 1, 5, 4]), voteOn("2011-11-01", [30, 5, 10, 5])];
const cable = eventOn("2011-10-02", { kind: "lobbying", direction: "pressure_against", title: "State Department cable: lobby against the resolution" });

type Made = { impact?: number; ninety?: Interval; rank?: number; of?: number; asLarge?: number; kind?: string; provisional?: boolean; events?: TimelineEvent[] };
function made({ impact = -21.6, ninety = [-24, -18], rank = 1, of = 30, asLarge = 0, kind = "window", provisional = false, events = [cable] }: Made = {}): Impact {
  const either = { rank, of, p: rank / of };
  const yes: Pick<Departure, "actual" | "impact" | "interval" | "forecast" | "standardised"> = { actual: 30, impact, standardised: impact, interval: { 50: ninety, 80: ninety, 90: ninety }, forecast: { 50: [28, 31], 80: [28, 31], 90: [28, 31] } };
  const window = windowsOf({ events, votes, mode: "together" })[0]!;
  return { state: "estimated", window, counts: { yes }, ranks: { own: { toward: null, either } satisfies Ranks }, asLarge, verdict: { kind, sentence: "", provisional } } as unknown as Impact;
}
const unestimated = (state: string, event: TimelineEvent) => ({ state, window: windowsOf({ events: [event], votes, mode: "together" })[0]! }) as unknown as Impact;

describe("the finding on a window, to be quoted alone,", () => {
  it("says a fall or a rise in whole states, and how it compares", () => {
    expect(findingOf(made())).toBe("After the cable of October 2011, 22 fewer states were in favour than expected; in 29 other votes nothing as large happened.");
    expect(findingOf(made({ impact: 1.2, ninety: [1, 2], rank: 2 }))).toBe("After the cable of October 2011, 1 more state was in favour than expected; in 1 of 29 other votes something as unusual happened.");
    expect(findingOf(made({ impact: 0.4, ninety: [0.1, 1] }))).toBe("After the cable of October 2011, 30 states were in favour, less than one from what was expected; in 29 other votes nothing as large happened.");
  });
  it("calls nothing large that was larger elsewhere in states", () => {
    expect(findingOf(made({ asLarge: 2 }))).toContain("in 29 other votes nothing as unusual happened");
  });
  it("compares with nothing where there is nothing, and says so while votes are being measured", () => {
    expect(findingOf(made({ of: 1 }))).toBe("After the cable of October 2011, 22 fewer states were in favour than expected.");
    expect(findingOf(made({ of: 2 }))).toContain("in 1 other vote nothing as large");
    expect(findingOf(made({ provisional: true }))).toContain("in the 29 other votes measured so far nothing as large happened");
  });
  it("quotes no comparison with a handful of votes while the others are still being measured", () => {
    const alone = "After the cable of October 2011, 22 fewer states were in favour than expected.";
    expect([2, 4, 10].map((of) => findingOf(made({ of, provisional: true })))).toEqual([alone, alone, alone]);
    expect(findingOf(made({ of: 11, provisional: true }))).toContain("in the 10 other votes measured so far");
  });
  it("says when nothing can be told apart from chance, from a drift, or went the other way", () => {
    expect(findingOf(made({ impact: -1, ninety: [-3, 1], kind: "as-expected" }))).toBe("After the cable of October 2011, 30 states were in favour, within what was expected (28 to 31).");
    expect(findingOf(made({ kind: "drift" }))).toContain("nothing as large happened; over the same months other resolutions moved alike.");
    expect(findingOf(made({ impact: 21.6, ninety: [18, 24], kind: "other-way" }))).toContain("22 more states were in favour than expected, despite the pressure against the resolution;");
  });
  it("says After only of what came before", () => {
    expect(findingOf(made({ events: [eventOn("2011-11-01", { title: "Amendments to the text fall" })] }))).toMatch(/^On the day of the amendments of November 2011, 22 fewer/);
    expect(findingOf(made({ events: [eventOn("2011-01-01", { datePrecision: "year", title: "A quarrel" })] }))).toMatch(/^Around “A quarrel” \(2011\), .*; whether it came before the vote is not known\.$/);
  });
  it("says why nothing is known: no vote since, or too few before", () => {
    expect(findingOf(unestimated("not-yet", eventOn("2012-03-04", { title: "Executive order: tariffs" })))).toBe("What the executive order of March 2012 changed is not yet known: no vote has been held since.");
    expect(findingOf(unestimated("too-early", cable))).toBe("What the cable of October 2011 changed cannot be told: only 1 vote was held before that of 1 November 2011, and 3 are needed to say what was expected of it.");
    expect(findingOf(unestimated("too-early", eventOn("2009-01-01", { title: "A quarrel" })))).toContain("no vote was held before that of 1 November 2010");
    expect(findingOf(unestimated("being-made", cable))).toBe("What was to be expected without the cable of October 2011 is being worked out.");
  });
});

describe("the headline of several windows", () => {
  it("is the finding farthest from what was expected, with the others beside it", () => {
    const [small, large, unknown] = [made({ impact: 2, ninety: [1, 3] }), made(), unestimated("not-yet", eventOn("2012-03-04"))];
    expect(impactHeadline([small, large, unknown])).toBe(findingOf(large));
    expect(otherFindings([small, large, unknown]).map(({ impact }) => impact)).toEqual([unknown, small]);
    expect(impactHeadline([unknown])).toBe(findingOf(unknown));
    expect(impactHeadline([])).toBe("None of these events can have moved a vote.");
  });
});

describe("events as a sentence speaks of them", () => {
  const lobbying = (date: string, title: string) => eventOn(date, { kind: "lobbying", title });
  it("are the thing that their titles begin with", () => {
    expect(eventsInWords([lobbying("2025-10-02", "State Department cable: lobby against"), lobbying("2025-10-08", "First US letter to capitals"), lobbying("2025-10-17", "Second US letter to capitals")])).toBe("the cable and letters of October 2025");
    expect(eventsInWords([eventOn("2025-07-11", { title: "US sanctions on President Diaz-Canel" })])).toBe("the sanctions of July 2025");
  });
  it("are lobbying, or so many events, where titles name no one thing", () => {
    expect(eventsInWords([lobbying("2019-10-01", "Embassies are summoned"), lobbying("2019-11-04", "Reports: a minister orders a no vote")])).toBe("the lobbying of October to November 2019");
    expect(eventsInWords([lobbying("2024-12-01", "x"), eventOn("2025-01-14", { title: "y" })])).toBe("the 2 events of December 2024 to January 2025");
    expect(eventsInWords([eventOn("1991-01-01", { datePrecision: "year", title: "x" }), eventOn("1992-10-23", { title: "y" })])).toBe("the 2 events of 1991 to 1992");
  });
  it("are quoted where one names nothing known, so that a verb is never taken for a thing", () => {
    expect(eventsInWords([eventOn("2025-06-30", { title: "Trump memorandum tightens Cuba policy" })])).toBe("“Trump memorandum tightens Cuba policy” (30 June 2025)");
  });
});
