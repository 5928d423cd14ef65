import { dayNumber } from "@/lib/forecast/calendar";

/** The years under a chart: a fine line at each 1 January, a name in the middle of the years that have room for it. */
export type YearAxis = { boundaries: number[]; labels: { day: number; text: string }[] };

const steps = [1, 2, 5, 10, 20, 50];

/** Years from one day to another (day numbers), `room` px wide; a name takes `labelWidth` px. */
export function yearAxis({ from, to, room, labelWidth }: { from: number; to: number; room: number; labelWidth: number }): YearAxis {
  const pixelsPerYear = (room * 365.25) / Math.max(1, to - from);
  const step = steps.find((years) => years * pixelsPerYear >= labelWidth) ?? 100;
  const boundaries: number[] = [];
  const labels: YearAxis["labels"] = [];
  for (let year = yearOf(from); startOfYear(year) <= to; year++) {
    const [start, end] = [startOfYear(year), startOfYear(year + 1)];
    if (start >= from && (pixelsPerYear >= 5 || year % step === 0)) boundaries.push(start);
    const middle = (start + end) / 2;
    if (year % step === 0 && middle >= from && middle <= to) labels.push({ day: middle, text: String(year) });
  }
  return { boundaries, labels };
}

/** The year that a day number falls in. */
export function yearOf(day: number): number {
  const guess = Math.floor(day / 365.2425);
  return [guess + 1, guess, guess - 1].find((year) => startOfYear(year) <= day) ?? guess;
}

/** Day number of 1 January. */
export function startOfYear(year: number): number {
  return dayNumber(`${String(year).padStart(4, "0")}-01-01`);
}
