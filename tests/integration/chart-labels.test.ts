import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { VotesPicture } from "@/app/_components/charts/votes-picture";
import { chartScales } from "@/lib/charts/chart-scale";
import { pictureFrame } from "@/lib/charts/picture-frame";
import { votesChart } from "@/lib/charts/votes-chart";
import { votesChartData, type VotesChartData } from "@/lib/charts/votes-chart-data";
import { getProjection } from "@/lib/forecast/queries";
import { getSeriesRecord, listSeries } from "@/lib/series/queries";
import type { SeriesRecord } from "@/lib/series/schema";
import { eventOn } from "../support/synthetic-series";
import { outside, overlaps, textBoxes } from "../support/text-boxes";

const widths = [320, 360, 412, 480, 543, 544, 640, 700, 768, 895, 896, 1024, 1080, 1280, 1440];

/** The record with one vote more, made up, a year after its last: `change` more in favour. */
function withOneMore(record: SeriesRecord, change: number): SeriesRecord {
  const last = record.votes.at(-1)!;
  const moved = Math.min(Math.max(change, -last.yes), last.no);
  const vote = { ...last, id: 9e6, session: "90", resolution: "A/RES/90/1", date: `${Number(last.date.slice(0, 4)) + 1}${last.date.slice(4)}`, yes: last.yes + moved, no: last.no - moved };
  return { ...record, votes: [...record.votes, vote] };
}

const namedIn = (data: VotesChartData, width: number) =>
  votesChart(data, { scale: "counts", width }).chiefs?.labels.map(({ event, vote, lines }) => ({ vote, text: lines.join(" "), event })) ?? [];

describe("the chart of every named series", () => {
  let records: { record: SeriesRecord; projection: Awaited<ReturnType<typeof getProjection>> }[];
  beforeAll(async () => {
    const { series } = await listSeries();
    records = await Promise.all(series.map(async ({ slug }) => ({ record: await getSeriesRecord(slug), projection: await getProjection(slug) })));
    expect(records).toHaveLength(18);
  });

  it("has no text that covers another or reaches out of the picture, at any width, on any scale, whatever vote comes next", () => {
    const faults: string[] = [];
    for (const { record, projection } of records) {
      for (const [what, data] of [["as it is", votesChartData(record, projection, undefined, projection)], ["with one vote more", votesChartData(withOneMore(record, -40), projection, undefined, projection)], ["while the forecast is made", votesChartData(record, undefined, undefined, projection)], ["without a projection", votesChartData(record)]] as const) {
        for (const width of widths) {
          const scale = chartScales[(widths.indexOf(width) + record.votes.length) % 3]!;
          const chart = votesChart(data, { scale, width });
          const boxes = textBoxes(renderToStaticMarkup(createElement(VotesPicture, { chart, theme: "light", width })));
          expect(boxes.length).toBeGreaterThan(10);
          const found = [...overlaps(boxes), ...outside(boxes, pictureFrame(chart))];
          if (found.length > 0) faults.push(`${record.series.slug} ${what}, ${scale} at ${width} px: ${found.join("; ")}`);
        }
      }
    }
    expect(faults).toEqual([]);
  }, 120_000);

  it("names the cable of October 2025 at the fall of 2025, at every width and whatever comes later", () => {
    const { record, projection } = records.find(({ record: { series } }) => series.slug === "cuba-embargo")!;
    const later = (change: number) => {
      const more = withOneMore(record, change);
      return { ...more, events: [...more.events, eventOn("2026-09-30", { kind: "lobbying", evidence: "high", title: "A cable still longer than the one of the year before it" })] };
    };
    for (const changed of [record, withOneMore(record, 6), withOneMore(record, -40), later(6), later(-40)]) {
      for (const width of widths) {
        const cable = namedIn(votesChartData(changed, projection), width).find(({ vote }) => vote === "80");
        expect(cable?.text, String(width)).toMatch(/^2 Oct 2025 State Department cable: lobby/);
      }
    }
  });

  it("names what an analyst pinned in place of the cable", () => {
    const { record } = records.find(({ record: { series } }) => series.slug === "cuba-embargo")!;
    const pinned = record.events.map((event) => ({ ...event, pinned: event.title === "Trump memorandum tightens Cuba policy" }));
    for (const width of widths) expect(namedIn(votesChartData({ ...record, events: pinned }), width)[0]?.text).toContain("30 Jun 2025 Trump memorandum");
  });

  it("never names the outcome of a vote", () => {
    const { record } = records.find(({ record: { series } }) => series.slug === "cuba-embargo")!;
    const { votes, events } = votesChartData(record);
    const outcomes = events.filter(({ outcome }) => outcome);
    expect(outcomes.length).toBeGreaterThan(4);
    expect(votes.filter(({ chief }) => outcomes.some(({ id }) => id === chief))).toEqual([]);
  });
});
