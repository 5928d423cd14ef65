import fc from "fast-check";
import { expect, it } from "vitest";
import { valueAxis } from "@/lib/charts/value-axis";
import { startOfYear, yearAxis, yearOf } from "@/lib/charts/year-ticks";
import { dayNumber } from "@/lib/forecast/calendar";

it("ends at the members for counts and at 100 per cent for shares", () => {
  expect(valueAxis({ scale: "counts", highest: 20, members: 193, about: 5, unit: true }).domain).toEqual([0, 193]);
  const share = valueAxis({ scale: "share", highest: 20, members: 193, about: 5, unit: true });
  expect(share.domain).toEqual([0, 100]);
  expect(share.ticks.map(({ text }) => text)).toEqual(["0", "20", "40", "60", "80", "100 %"]);
});

it("fits dissent to what there is", () => {
  expect(valueAxis({ scale: "dissent", highest: 71, members: 193, about: 5, unit: true }).domain).toEqual([0, 80]);
  expect(valueAxis({ scale: "dissent", highest: 0, members: 193, about: 5, unit: true }).domain).toEqual([0, 4]);
});

it("always has room for the highest value, and ticks at whole states only", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 2, max: 8 }), (highest, about) => {
      const { domain, ticks } = valueAxis({ scale: "dissent", highest, members: 200, about, unit: true });
      expect(domain[1]).toBeGreaterThanOrEqual(highest);
      expect(ticks.every(({ value }) => Number.isInteger(value) && value <= domain[1])).toBe(true);
      expect(new Set(ticks.map(({ text }) => text)).size).toBe(ticks.length);
    }),
  );
});

it("names a year in its middle and draws a line where it begins", () => {
  const axis = yearAxis({ from: dayNumber("2018-01-01"), to: dayNumber("2020-01-01"), room: 400, labelWidth: 50 });
  expect(axis.labels.map(({ text }) => text)).toEqual(["2018", "2019"]);
  expect(axis.labels[0]!.day).toBe(dayNumber("2018-07-02") + 0.5);
  expect(axis.boundaries).toEqual([dayNumber("2018-01-01"), dayNumber("2019-01-01"), dayNumber("2020-01-01")]);
});

it("names no more years than there is room for", () => {
  const axis = yearAxis({ from: dayNumber("1946-01-01"), to: dayNumber("2026-01-01"), room: 200, labelWidth: 44 });
  expect(axis.labels.map(({ text }) => text)).toEqual(["1960", "1980", "2000", "2020"]);
});

it("knows the year of every day", () => {
  fc.assert(fc.property(fc.integer({ min: 1900, max: 2200 }), (year) => {
    expect(yearOf(startOfYear(year))).toBe(year);
    expect(yearOf(startOfYear(year + 1) - 1)).toBe(year);
  }));
});
