import { expect, it } from "vitest";
import { dayNumber, yearsBefore } from "../../../../lib/forecast/calendar";

it("counts days across months, leap years and centuries", () => {
  const days = (from: string, to: string) => dayNumber(to) - dayNumber(from);
  expect(days("2024-02-28", "2024-03-01")).toBe(2);
  expect(days("2023-02-28", "2023-03-01")).toBe(1);
  expect(days("1900-01-01", "2000-01-01")).toBe(36524);
  expect(days("2025-10-29", "2026-10-29")).toBe(365);
});

it("goes back whole years", () => {
  expect(yearsBefore("2025-10-29", 3)).toBe("2022-10-29");
});
