import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { PitMarks, ReliabilityMarks } from "@/app/_components/charts/calibration-marks";
import { DistributionMarks } from "@/app/_components/charts/distribution-marks";
import { Drawing, Drawings } from "@/app/_components/charts/drawings";
import { ForecastMarks } from "@/app/_components/charts/forecast-marks";
import { ForecastPicture, RecordPicture } from "@/app/_components/charts/forecast-picture";
import { calibrationSize, pitChart, reliabilityChart } from "@/lib/charts/calibration-charts";
import { type ChartScale, chartScales, positionsShown } from "@/lib/charts/chart-scale";
import { countDistributions } from "@/lib/charts/count-distributions";
import { forecastChart } from "@/lib/charts/forecast-chart";
import { forecastWords } from "@/lib/charts/forecast-words";
import { palettes, type Theme } from "@/lib/charts/palette";
import { recordChart } from "@/lib/charts/record-chart";
import { recordWords } from "@/lib/charts/record-words";
import { votesChartData } from "@/lib/charts/votes-chart-data";
import { OUTCOMES, type Outcome } from "@/lib/forecast/outcomes";
import { teaSeries } from "../../../support/synthetic-series";

// Made up by hand, so that a better model changes no picture.
const { record, projection } = teaSeries();
const data = votesChartData(record, projection);
const pmf = (middle: number) => {
  const weights = Array.from({ length: 55 }, (_, k) => Math.exp(-((k - middle) ** 2) / 18));
  const sum = weights.reduce((so, weight) => so + weight, 0);
  return weights.map((weight) => weight / sum);
};
const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, { ...projection.counts[outcome], mean: projection.expected[outcome], pmf: pmf(projection.expected[outcome]) }])) as Record<Outcome, typeof projection.counts.yes & { mean: number; pmf: number[] }>;
const actual = { yes: 38, no: 9, abstain: 5, absent: 2 };
const words = (scale: ChartScale) =>
  forecastWords({
    title: "Free trade in tea", headline: "In a calm year 39 to 49 in favour, 9 times in 10", assumed: "with nothing assumed", revision: record.revision, sources: data.sources, scale,
    forecast: { model: "made-up", title: "Made up", version: "1", seed: 1, asOf: "2020-01-01", counts, expected: projection.expected }, newest: "2019-12-31",
  });
const fan = (scale: ChartScale, width: number) => forecastChart(data, { scale, width, words: words(scale), actual });

const counted = { ninety: [10, 14] as const, held: true };
const past = [[2008, 12, 10, 14], [2010, 18, 11, 15], [2011, 19, 12, 16], [2015, 9, 13, 18], [2016, 15, 12, 17]].map(([year, yes, low, high]) => ({
  session: String(year! - 1945), date: `${year}-11-01`, resolution: "R", members: 30, actual: { yes: yes!, no: 0, abstain: 0, absent: 30 - yes! }, expected: (low! + high!) / 2, mean: (low! + high!) / 2, half: [low! + 1, high! - 1] as const, ninety: [low!, high!] as const,
  held: yes! >= low! && yes! <= high!, pit: 0.5, surprise: 3, counts: { yes: counted, no: counted, abstain: counted, absent: counted },
}));
const recorded = (width: number) => recordChart(past, { width, words: recordWords({ title: "Free trade in tea", record: past, revision: record.revision, version: "1" }) });

const golden = (name: string, markup: string) => expect(`${markup.replaceAll("><", ">\n<")}\n`).toMatchFileSnapshot(`../../../golden/${name}.svg`);

// To renew them after a wished-for change: npx vitest run --project unit tests/unit/app/charts -u, and look at each.
describe("the golden drawings of forecasts", () => {
  it.each([["counts", "light", 1080], ["share", "dark", 700], ["dissent", "light", 360]] as const)("fan of %s in %s at %i px", async (scale, theme, width) => {
    await golden(`forecast-${scale}-${theme}-${width}`, renderToStaticMarkup(<ForecastPicture chart={fan(scale, width)} theme={theme} width={width} />));
  });

  it.each([["light", 1080], ["dark", 360]] as const)("past forecasts in %s at %i px", async (theme, width) => {
    await golden(`forecast-record-${theme}-${width}`, renderToStaticMarkup(<RecordPicture chart={recorded(width)} theme={theme} width={width} />));
  });

  it.each([["light", 1080], ["dark", 360]] as const)("distributions in %s at %i px", async (theme, width) => {
    const chart = countDistributions({ counts, members: 54, width, references: [{ name: "Same as last time", shape: "filled", counts: projection.naive }, { name: "Came out", shape: "ring", counts: actual }] });
    await golden(`distributions-${theme}-${width}`, drawn(chart, theme, (palette) => <DistributionMarks chart={chart} palette={palette} />));
  });

  it("calibration", async () => {
    const bins = [[0.005, 0.004, 900], [0.07, 0.1, 60], [0.5, 0.4, 30], [0.97, 0.99, 500], [0.995, 1, 2000]].map(([mean, happened, forecasts], at) => ({ from: at / 5, to: (at + 1) / 5, mean: mean!, happened: happened!, forecasts: forecasts! }));
    await golden("reliability-light", drawn(calibrationSize, "light", (palette) => <ReliabilityMarks chart={reliabilityChart(bins)} palette={palette} />));
    await golden("pit-light", drawn(calibrationSize, "light", (palette) => <PitMarks chart={pitChart([1, 0, 2, 1, 3, 2, 4, 2, 3, 2])} palette={palette} />));
  });
});

function drawn({ width, height }: { width: number; height: number }, theme: Theme, draw: (palette: (typeof palettes)[Theme]) => React.ReactNode): string {
  return renderToStaticMarkup(
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`} fontFamily="Geist, sans-serif">
      <rect width={width} height={height} fill={palettes[theme].ground} />
      {draw(palettes[theme])}
    </svg>,
  );
}

describe("the drawing of a forecast", () => {
  it("holds every vote, the middle of every fan and, where it is known, how it came out", () => {
    for (const scale of chartScales) {
      const markup = renderToStaticMarkup(<svg><ForecastMarks chart={fan(scale, 1080)} palette={palettes.light} /></svg>);
      const points = [...markup.matchAll(/ data-points="([^"]+)"/g)].flatMap(([, names]) => names!.split(" "));
      const wanted = positionsShown(scale).flatMap((position) => [...data.votes.map(({ key }) => `${position}:${key}`), `${position}:forecast`, `${position}:actual`]);
      expect(points.sort()).toEqual(wanted.sort());
    }
  });

  it("has every count with a chance worth drawing once", () => {
    const chart = countDistributions({ counts, members: 54, references: [], width: 700 });
    const markup = renderToStaticMarkup(<svg><DistributionMarks chart={chart} palette={palettes.light} /></svg>);
    const bars = [...markup.matchAll(/ data-bars="([^"]*)"/g)].flatMap(([, names]) => names!.split(" ").filter(Boolean));
    expect(new Set(bars).size).toBe(bars.length);
    expect(bars.length).toBe(chart.panels.reduce((sum, panel) => sum + panel.bars.length, 0));
  });

  it("rings the votes that fell outside", () => {
    const markup = renderToStaticMarkup(<RecordPicture chart={recorded(700)} theme="light" width={700} />);
    expect([...markup.matchAll(/data-points="[^"]+:(held|missed)"/g)].map(([, how]) => how)).toEqual(["held", "missed", "missed", "missed", "held"]);
    expect(markup).toContain("2010: 18");
  });

  it("says what made it: source, revision, model, version, seed and date", () => {
    const markup = renderToStaticMarkup(<ForecastPicture chart={fan("counts", 1080)} theme="light" width={1080} />);
    expect(markup).toContain("Source: Made up for tests. Plenary, revision 7 of 3 February 2026; made up, version 1, seed 1, from votes up to 31 December 2019, where the record ends.");
    expect(markup).not.toMatch(/var\(|href|url\(|<script|<style|class=/);
  });

  it("takes its colours from the page, and its name from the caption", () => {
    const chart = fan("counts", 360);
    const markup = renderToStaticMarkup(<Drawing width={chart.width} height={chart.height} labelledBy="a" describedBy="b">{(palette) => <ForecastMarks chart={chart} palette={palette} />}</Drawing>);
    expect(markup).toContain('aria-labelledby="a" aria-describedby="b"');
    expect(markup).not.toMatch(/"#[0-9a-f]{6}"/);
  });

  it("is offered in three widths, of which the style sheet shows one", () => {
    const markup = renderToStaticMarkup(<Drawings labelledBy="a" describedBy="b" make={(width) => ({ width, height: 10 })} draw={(chart) => <text>{chart.width}</text>} />);
    expect([...markup.matchAll(/<text>(\d+)<\/text>/g)].map(([, width]) => width)).toEqual(["360", "700", "1080"]);
  });
});
