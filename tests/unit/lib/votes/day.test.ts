import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayInWords, isoDay } from "@/lib/votes/day";

describe("a day", () => {
  it("is written as it is in PostgreSQL, whatever the zone of this machine", () => {
    expect(isoDay(new Date("2025-10-29T00:00:00Z"))).toBe("2025-10-29");
    fc.assert(
      fc.property(fc.date({ min: new Date("1945-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }), (date) => {
        date.setUTCHours(0, 0, 0, 0);
        expect(new Date(`${isoDay(date)}T00:00:00Z`).getTime()).toBe(date.getTime());
      }),
    );
  });
  it("is told as exactly as it is known", () => {
    expect(dayInWords("2025-10-29")).toBe("29 October 2025");
    expect(dayInWords("2025-10-02", { short: true })).toBe("2 Oct 2025");
    expect(dayInWords("2016-03-01", { precision: "month" })).toBe("March 2016");
    expect(dayInWords("2016-03-01", { precision: "month", short: true })).toBe("Mar 2016");
    expect(dayInWords("1991-01-01", { precision: "year" })).toBe("1991");
  });
});
