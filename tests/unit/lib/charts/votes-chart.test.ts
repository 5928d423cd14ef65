import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { VotesChartMarks } from "@/app/_components/charts/static-votes-chart";
import { VotesPicture } from "@/app/_components/charts/votes-picture";
import { chartScales } from "@/lib/charts/chart-scale";
import { palettes } from "@/lib/charts/palette";
import { pictureFrame } from "@/lib/charts/picture-frame";
import { scalesOf, votesChart } from "@/lib/charts/votes-chart";
import { votesChartData } from "@/lib/charts/votes-chart-data";
import { eventOn, projectionAround, seriesOf, teaSeries, voteOn } from "../../../support/synthetic-series";
import { outside, overlaps, textBoxes } from "../../../support/text-boxes";

const { record, projection } = teaSeries();
const tea = votesChartData(record, projection);

describe("the chart of votes", () => {
  it("has one point for each vote and position, in the unit of its scale", () => {
    const first = (scale: (typeof chartScales)[number]) => Object.fromEntries(votesChart(tea, { scale, width: 1080 }).lines.map(({ position, points }) => [position, points[0]!.value]));
    expect(first("counts")).toEqual({ yes: 20, no: 3, abstain: 15, absent: 12 });
    expect(first("share")).toEqual({ yes: 40, no: 6, abstain: 30, absent: 24 });
    expect(first("dissent")).toEqual({ no: 3, abstain: 15, absent: 12 });
  });

  it("stands on true time, with a place of its own for the vote that has no date yet", () => {
    const chart = votesChart(tea, { scale: "counts", width: 1080 });
    const { xOf } = scalesOf(chart);
    const [a, b, c] = chart.lines[0]!.points.slice(4, 7).map(({ day }) => xOf(day));
    expect((b! - a!) / (c! - b!)).toBeCloseTo(731 / 366, 1);
    expect(chart.projection!.left).toBeGreaterThan(chart.plot.right);
  });

  it("says what it shows: title, unit, source, revision and its date", () => {
    const { words } = votesChart(tea, { scale: "dissent", width: 1080 });
    expect(words.title).toBe("Free trade in tea among all who drink it");
    expect(words.subtitle).toBe("Member states not in favour, by position, in each recorded vote of the UN General Assembly, 2004–2019");
    expect(words.source).toBe("Source: Made up for tests. Plenary, revision 7 of 3 February 2026.");
    expect(words.alternative).toContain("42 in favour, 2 more than in 2018: the most in all 12 votes.");
    expect(words.alternative).toContain("Forecast for the next vote: 6 against, 1 to 11 nine times in ten");
    expect(words.alternative).toContain("Before the vote of 3 November 2019 (2 more in favour) the chief event was: A letter asks all to abstain, 1 October 2019.");
    expect(words.alternative).not.toContain("44 in favour,");
  });

  it("breaks a title of one long word, so that no letter of it leaves the picture", () => {
    const word = "Necessityofendingtheeconomiccommercialandfinancialembargoimposedbynobodyinparticularagainsttea";
    const long = { ...tea, title: word, shortTitle: word.slice(0, 60) };
    for (const width of [320, 360, 700, 1080]) {
      const chart = votesChart(long, { scale: "counts", width });
      const boxes = textBoxes(renderToStaticMarkup(createElement(VotesPicture, { chart, theme: "light", width })));
      expect(outside(boxes, pictureFrame(chart))).toEqual([]);
      expect(boxes.map(({ text }) => text).join("")).toContain(word);
    }
  });

  it("draws a series without votes, with one vote, and without a projection", () => {
    const vote = voteOn("2020-11-01", [10, 1, 1, 1]);
    for (const data of [votesChartData(seriesOf([])), votesChartData(seriesOf([vote])), votesChartData(seriesOf([vote]), projectionAround(vote))]) {
      for (const scale of chartScales) expect(Number.isFinite(votesChart(data, { scale, width: 360 }).height)).toBe(true);
    }
  });

  it("names votes by what tells them apart", () => {
    const twice = [voteOn("2020-11-01", [5, 1, 1, 1], { session: "75", resolution: "A" }), voteOn("2020-12-01", [5, 1, 1, 1], { session: "75", resolution: "B" })];
    expect(votesChartData(seriesOf(twice)).votes.map(({ key }) => key)).toEqual(["A", "B"]);
    const nameless = twice.map((vote) => ({ ...vote, session: null, resolution: null }));
    expect(votesChartData(seriesOf(nameless)).votes.map(({ key }) => key)).toEqual(["2020-11-01/1", "2020-12-01/2"]);
  });

  it("keeps every mark and every name inside its drawing, whatever the votes and the width", () => {
    const tally = fc.tuple(fc.nat(190), fc.nat(190), fc.nat(190), fc.nat(190)).filter(([a, b, c, d]) => a + b + c + d > 0);
    fc.assert(
      fc.property(fc.array(tally, { minLength: 1, maxLength: 40 }), fc.constantFrom(...chartScales), fc.integer({ min: 320, max: 2400 }), (tallies, scale, width) => {
        const votes = tallies.map((counts, at) => voteOn(`${1946 + 2 * at}-11-01`, counts));
        const events = [...record.events, eventOn("1990-04-01", { kind: "lobbying", title: `A ${"very".repeat(30)} long word` })];
        const chart = votesChart(votesChartData(seriesOf(votes, events), projectionAround(votes.at(-1)!)), { scale, width });
        const { xOf, yOf } = scalesOf(chart);
        for (const { points } of chart.lines) {
          for (const { day, value } of points) {
            expect(xOf(day)).toBeGreaterThanOrEqual(chart.plot.left);
            expect(xOf(day)).toBeLessThanOrEqual(chart.plot.right);
            expect(yOf(value)).toBeGreaterThanOrEqual(chart.plot.top - 1e-6);
            expect(yOf(value)).toBeLessThanOrEqual(chart.plot.bottom + 1e-6);
          }
        }
        for (const { ninety } of chart.projection!.bars) expect(yOf(ninety[1])).toBeGreaterThanOrEqual(chart.plot.top - 1e-6);
        const boxes = textBoxes(renderToStaticMarkup(createElement("svg", null, createElement(VotesChartMarks, { chart, palette: palettes.light }))));
        expect(boxes.length).toBeGreaterThan(10);
        expect(outside(boxes, chart)).toEqual([]);
        expect(overlaps(boxes)).toEqual([]);
      }),
      { examples: [[[[113, 1, 116, 2]], "share", 320]] },
    );
  });
});
