import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ImpactPicture } from "@/app/_components/charts/impact-picture";
import { impactChart } from "@/lib/charts/impact-chart";
import type { ImpactChartData } from "@/lib/charts/impact-chart-data";
import { stackDots } from "@/lib/charts/stack-dots";
import { seededRandom } from "@/lib/stats/random";

const random = seededRandom("chart");
const dots = (n: number) => Array.from({ length: n }, () => ({ standardised: random.normal(), lobbied: random.uniform() < 0.1 }));
const row = (mark: number, impact: number) => ({ mark, label: `Event ${mark} with a name that is rather long for a narrow drawing`, value: `${impact}`, impact, half: [impact - 1, impact + 1] as const, ninety: [impact - 2, impact + 2] as const, standardised: impact / 2 });
const data: ImpactChartData = {
  rows: [row(1, -20), row(2, 1), row(3, 1.1)], own: dots(30), all: dots(340),
  words: { title: "T", finding: "F", subtitle: "S", key: "K", source: "Q", alternative: "A" },
};

describe.each([320, 700, 1080])("a chart of impacts %i px wide", (width) => {
  const chart = impactChart(data, { width });
  it("keeps every mark inside, its strips below each other", () => {
    const xs = [...chart.rows.flatMap(({ x, half, ninety }) => [x, ...half, ...ninety]), ...chart.strips.flatMap(({ dots: own, marks }) => [...own, ...marks].map(({ x }) => x))];
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs)).toBeLessThanOrEqual(chart.width);
    const [own, all] = chart.strips as [(typeof chart.strips)[0], (typeof chart.strips)[0]];
    expect(own.dots.every(({ y }) => y > own.top && y <= own.bottom)).toBe(true);
    expect(own.bottom).toBeLessThan(all.top);
    expect(all.bottom).toBeLessThan(chart.height);
  });
  it("draws a dot for each placebo and hides none behind another", () => {
    for (const { dots: drawn } of chart.strips) expect(new Set(drawn.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(drawn.length);
    expect(chart.strips.map(({ dots: drawn }) => drawn.length)).toEqual([30, 340]);
  });
  it("sets marks that would touch one above the other", () => {
    const { marks } = chart.strips[0]!;
    expect(marks[1]!.y - marks[2]!.y).toBeGreaterThanOrEqual(20);
    expect(marks[0]!.y).toBe(marks[1]!.y);
  });
});

describe("the picture", () => {
  it("stands by itself: words, marks, nothing from elsewhere", () => {
    const svg = renderToStaticMarkup(<ImpactPicture chart={impactChart(data, { width: 1080 })} theme="dark" width={1080} />);
    expect(svg).toContain("<title id=\"title\">T</title>");
    expect(svg.match(/data-window=/g)).toHaveLength(6);
    expect(svg).not.toMatch(/var\(|href=|NaN|undefined/);
  });
});

describe("stacked dots", () => {
  it("grow from the middle to both sides", () => {
    expect(stackDots([10, 10, 10, 20], 1).map(({ offset }) => Math.round(offset * 10) / 10 + 0)).toEqual([0, -2.1, 2.1, 0]);
  });
});
