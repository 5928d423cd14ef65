import { describe, expect, it } from "vitest";
import { standingOf } from "@/lib/forecast/registry/standing";
import { voteOn } from "@/tests/support/synthetic-series";

const four = [3, 1, 1, 1] as const;
const v2024 = voteOn("2024-10-30", four);
const v2025 = voteOn("2025-10-29", four);
const key = ({ session, date, resolution }: typeof v2024) => ({ session, date, resolution });
const after2024 = { target: { vote: null, after: key(v2024) }, asOf: "2024-11-01", frozenAt: "2025-03-01T12:00:00.000Z" };

describe("a frozen forecast", () => {
  it("is open until the next vote after the one it followed is on record", () => {
    expect(standingOf(after2024, [v2024])).toEqual({ vote: null });
    expect(standingOf(after2024, [v2024, v2025])).toEqual({ vote: v2025, tooLate: null });
  });

  it("waits for a vote that is postponed, and then is about the first one, not about a later one", () => {
    const postponed = voteOn("2026-06-23", four, { session: "80" });
    const next = voteOn("2026-11-03", four, { session: "81" });
    expect(standingOf(after2024, [v2024, postponed, next])).toEqual({ vote: postponed, tooLate: null });
  });

  it("is about the vote that was on record already, and too late for it", () => {
    const frozen = { target: { vote: key(v2025), after: key(v2024) }, asOf: "2025-10-29", frozenAt: "2026-01-01T00:00:00.000Z" };
    expect(standingOf(frozen, [v2024, v2025])).toEqual({ vote: v2025, tooLate: "on_record" });
  });

  it("is too late when its vote was held, though not yet entered, before it was frozen or on that day", () => {
    const on = (frozenAt: string) => standingOf({ ...after2024, frozenAt }, [v2024, v2025]);
    expect(on("2025-10-28T23:59:59.999Z")).toEqual({ vote: v2025, tooLate: null });
    expect(on("2025-10-29T00:00:00.000Z")).toEqual({ vote: v2025, tooLate: "held_before_freezing" });
    expect(on("2025-11-05T09:00:00.000Z")).toEqual({ vote: v2025, tooLate: "held_before_freezing" });
  });

  it("is too late for a vote held before its own date, and does not move on to the one after", () => {
    const later = voteOn("2026-10-28", four);
    expect(standingOf({ ...after2024, asOf: "2025-12-01" }, [v2024, v2025, later])).toEqual({ vote: v2025, tooLate: "held_before_its_date" });
  });

  it("counts the first possible day of a date that is not known to the day", () => {
    const month = voteOn("2025-10-31", four, { datePrecision: "month" });
    const year = voteOn("2025-12-31", four, { datePrecision: "year" });
    const frozen = (day: string) => ({ ...after2024, frozenAt: `${day}T00:00:00.000Z` });
    expect(standingOf(frozen("2025-09-30"), [v2024, month])).toMatchObject({ tooLate: null });
    expect(standingOf(frozen("2025-10-01"), [v2024, month])).toMatchObject({ tooLate: "held_before_freezing" });
    expect(standingOf(frozen("2025-01-01"), [v2024, year])).toMatchObject({ tooLate: "held_before_freezing" });
  });

  it("knows the vote that it followed by session or symbol, when its date was corrected", () => {
    const corrected = { ...v2024, date: "2024-11-02" };
    expect(standingOf(after2024, [corrected])).toEqual({ vote: null });
    expect(standingOf(after2024, [corrected, v2025])).toEqual({ vote: v2025, tooLate: null });
    const renamed = { ...v2024, session: "78", date: "2024-10-31" };
    expect(standingOf(after2024, [renamed, v2025])).toMatchObject({ vote: v2025 });
  });

  it("of a series without votes is about the first one", () => {
    const first = { ...after2024, target: { vote: null, after: null } };
    expect(standingOf(first, [])).toEqual({ vote: null });
    expect(standingOf(first, [v2025])).toEqual({ vote: v2025, tooLate: null });
  });
});
