import { describe, expect, it } from "vitest";
import { pitChart, reliabilityChart } from "@/lib/charts/calibration-charts";
import { drawnWidths } from "@/lib/charts/chart-layout";
import { countDistributions } from "@/lib/charts/count-distributions";
import { countStrips, stripCounts } from "@/lib/charts/count-strips";
import { recordChart } from "@/lib/charts/record-chart";
import { recordWords } from "@/lib/charts/record-words";
import { positions } from "@/lib/votes/schema";
import { teaForecast } from "../../../support/synthetic-forecast";

const forecast = teaForecast();
const { counts, members, expected } = forecast;
const last = { yes: 20, no: 4, abstain: 3, absent: 3 };

describe("the distributions of the four counts", () => {
  for (const width of Object.values(drawnWidths)) {
    it(`lie within ${width} px and hold nearly all of the chance`, () => {
      const chart = countDistributions({ counts, members, references: [{ name: "Same as last time", shape: "filled", counts: last }], width });
      expect(chart.panels.map(({ position }) => position)).toEqual([...positions]);
      for (const { bars, marks, left, width: wide, baseline, top } of chart.panels) {
        expect(bars.reduce((sum, { chance }) => sum + chance, 0)).toBeGreaterThan(0.98);
        for (const bar of bars) {
          expect(bar.x).toBeGreaterThanOrEqual(left - 0.01);
          expect(bar.x + bar.width).toBeLessThanOrEqual(left + wide + 0.01);
          expect(bar.y + bar.height).toBeCloseTo(baseline, 6);
          expect(bar.y).toBeGreaterThanOrEqual(top);
        }
        for (const { x, y } of marks) {
          expect(x).toBeGreaterThanOrEqual(left);
          expect(x).toBeLessThanOrEqual(left + wide);
          expect(y).toBeLessThan(chart.height);
        }
      }
    });
  }

  it("say which interval holds each count", () => {
    const [panel] = countDistributions({ counts, members, references: [], width: 1080 }).panels;
    const { q05, q25, q75, q95 } = counts.yes;
    for (const { count, part } of panel!.bars) expect(part).toBe(count >= q25 && count <= q75 ? "half" : count >= q05 && count <= q95 ? "ninety" : "outside");
  });
});

describe("the strips of the four counts", () => {
  it("stay on their scales, whatever the scenario", () => {
    for (const level of [0, 0.5, 1, 2]) {
      const made = teaForecast({ pressure: { kind: "level", level } });
      for (const { ninety, half, middle, most } of countStrips({ counts: stripCounts(made.counts), expected: made.expected, members: made.members, last })) {
        expect(most).toBeGreaterThan(0);
        for (const { from, length } of [ninety, half]) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(from + length).toBeLessThanOrEqual(100.6);
        }
        expect(middle).toBeLessThanOrEqual(100);
      }
    }
  });

  it("put each count where it belongs", () => {
    const [yes, no] = countStrips({ counts: stripCounts(counts), expected, members: 30, last: null });
    expect(yes).toMatchObject({ middle: Math.round((10_000 * expected.yes) / 30) / 100, last: null, most: 30 });
    expect(no).toMatchObject({ most: 10 });
  });
});

describe("the chart of past forecasts", () => {
  const counted = { ninety: [10, 14] as [number, number], held: true };
  const vote = (year: number, yes: number, [low, high]: [number, number]) => ({
    session: String(year), date: `${year}-11-01`, resolution: "R", members: 30, actual: { yes, no: 0, abstain: 0, absent: 30 - yes }, expected: (low + high) / 2, mean: (low + high) / 2, half: [low + 1, high - 1] as const, ninety: [low, high] as const,
    held: yes >= low && yes <= high, pit: 0.5, surprise: 3, counts: { yes: counted, no: counted, abstain: counted, absent: counted },
  });
  const record = [vote(2001, 12, [10, 14]), vote(2002, 18, [11, 15]), vote(2003, 19, [12, 16]), vote(2004, 9, [13, 18])];
  const words = recordWords({ title: "Tea", record, revision: { number: 7, at: "2026-02-03T04:05:06.000Z" }, version: "1" });

  it("rings and names what fell outside, and no two names touch", () => {
    for (const width of Object.values(drawnWidths)) {
      const { marks, plot } = recordChart(record, { width, words });
      expect(marks.map(({ held, label }) => [held, label?.text])).toEqual([[true, undefined], [false, "2002: 18"], [false, "2003: 19"], [false, "2004: 9"]]);
      const labels = marks.flatMap(({ label }) => label ?? []);
      for (const [at, one] of labels.entries()) for (const other of labels.slice(at + 1)) expect(Math.abs(one.x - other.x) > 30 || Math.abs(one.y - other.y) > 10).toBe(true);
      for (const { ninety: [low, high], actual, x } of marks) {
        for (const y of [low, high, actual]) {
          expect(y).toBeGreaterThanOrEqual(plot.top);
          expect(y).toBeLessThanOrEqual(plot.bottom);
        }
        expect(low).toBeGreaterThan(high);
        expect(x).toBeGreaterThanOrEqual(plot.left);
        expect(x).toBeLessThanOrEqual(plot.right);
      }
    }
  });

  it("can be drawn with one vote, and with none", () => {
    expect(recordChart(record.slice(0, 1), { width: 360, words }).marks).toHaveLength(1);
    expect(recordChart([], { width: 1080, words }).marks).toEqual([]);
  });

  it("tells in words what it shows", () => {
    expect(words.finding).toBe("The 90 % interval for “in favour” would have held 1 of 4 votes");
    expect(words.alternative).toContain("2002: 11 to 15 forecast, 18 came");
  });
});

describe("the calibration charts", () => {
  it("put an honest bin on the diagonal", () => {
    const { points, plot } = reliabilityChart([{ from: 0.1, to: 0.2, forecasts: 100, mean: 0.15, happened: 0.15 }, { from: 0, to: 0.1, forecasts: 9, mean: 0.01, happened: 0 }, { from: 0.2, to: 1, forecasts: 0, mean: null, happened: null }]);
    expect(points).toHaveLength(2);
    const [honest, none] = points;
    expect((honest!.x - plot.left) / (plot.right - plot.left)).toBeCloseTo((plot.bottom - honest!.y) / (plot.bottom - plot.top), 10);
    expect(none).toMatchObject({ clipped: true, y: plot.bottom });
  });

  it("draw even bars as high as the even line", () => {
    const { bars, even } = pitChart([3, 3, 3, 3]);
    for (const { y } of bars) expect(y).toBeCloseTo(even, 10);
    expect(pitChart(new Array<number>(10).fill(0)).bars.every(({ height }) => height === 0)).toBe(true);
  });
});
