import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Announcement, hear, midnight, revisionNumber } from "@/lib/revisions/clock";

const after = (heard: readonly Announcement[]) => heard.reduce(hear, midnight);
const slugs = ["tea", "coffee", "milk"];
const announcements = fc.array(fc.record({ number: fc.integer({ min: 1, max: 50 }), series: fc.subarray(slugs) }), { maxLength: 20 });

describe("the revision clock", () => {
  it("starts at nothing", () => {
    expect([revisionNumber(midnight), revisionNumber(midnight, "tea"), revisionNumber(midnight, "")]).toEqual([0, 0, 0]);
  });

  it("moves the series that a revision names and no other", () => {
    const clock = after([{ number: 1, series: [] }, { number: 2, series: ["tea"] }, { number: 3, series: ["coffee", "milk"] }]);
    expect([revisionNumber(clock), revisionNumber(clock, "tea"), revisionNumber(clock, "coffee"), revisionNumber(clock, "milk"), revisionNumber(clock, "water")]).toEqual([3, 2, 3, 3, 1]);
  });

  it("moves every series with a revision that names none", () => {
    const clock = after([{ number: 1, series: ["tea"] }, { number: 2, series: [] }, { number: 3, series: ["coffee"] }]);
    expect([revisionNumber(clock, "tea"), revisionNumber(clock, "coffee"), revisionNumber(clock, "water"), revisionNumber(clock, "")]).toEqual([2, 3, 2, 2]);
  });

  it("does not mind in which order, or how often, it hears of them", () => {
    const times = (clock: typeof midnight) => [undefined, "", "water", ...slugs].map((series) => revisionNumber(clock, series));
    fc.assert(
      fc.property(
        announcements.chain((heard) => fc.tuple(fc.constant(heard), fc.shuffledSubarray([...heard, ...heard], { minLength: heard.length * 2 }))),
        ([heard, again]) => void expect(times(after(again))).toEqual(times(after(heard))),
      ),
    );
  });

  it("never runs backwards, and no series is ahead of the whole", () => {
    fc.assert(
      fc.property(announcements, (heard) => {
        let clock = midnight;
        for (const announcement of heard) {
          const next = hear(clock, announcement);
          for (const series of [undefined, "water", ...slugs]) {
            expect(revisionNumber(next, series)).toBeGreaterThanOrEqual(revisionNumber(clock, series));
            expect(revisionNumber(next, series)).toBeLessThanOrEqual(revisionNumber(next));
          }
          clock = next;
        }
      }),
    );
  });
});
