import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { EventsOfStop } from "@/app/_components/charts/panel-events";
import { CountsOfVote } from "@/app/_components/charts/panel-vote";
import { votesChartData } from "@/lib/charts/votes-chart-data";
import { eventOn, seriesOf, voteOn } from "../../../support/synthetic-series";

const votes = [voteOn("2024-10-30", [187, 2, 1, 3]), voteOn("2025-10-29", [165, 7, 12, 9])];
const lobbying = ["2025-10-02", "2025-10-08", "2025-10-17", "2025-10-22", "2025-10-28"].map((date, at) => eventOn(date, { id: at + 1, kind: "lobbying", evidence: "high", title: `Lobbying of ${date}` }));
const outcome = eventOn("2025-10-29", { id: 9, title: "Ukraine votes no" });
const events = [eventOn("2024-10-01", { id: 7, kind: "lobbying", title: "A letter of the year before" }), ...lobbying, outcome, eventOn("2026-01-03", { id: 8, title: "A later event" })];
const fall = { of: "Impact of its window", word: "Clear fall", number: "−21.5 in favour, rank 1 of 30" };
const data = votesChartData(seriesOf(votes, events), undefined, new Map([...lobbying.map(({ id }) => [id, fall] as const), [9, { ...fall, of: "The vote of that day" }]]));
const shown = (ids: number[]) => renderToStaticMarkup(<EventsOfStop events={data.events.filter(({ id }) => ids.includes(id))} data={data} hovering={false} />);

describe("the panel of a mark that stands for several events", () => {
  it("says the impact of a window once, with a link to all of its events", () => {
    const markup = shown([1, 2, 3, 4, 5, 9]);
    expect(markup.match(/−21\.5/g)).toHaveLength(1);
    expect(markup).toContain('href="/series/tea/impact?events=1,2,3,4,5"');
    expect(markup.match(/Before the vote of 29 October 2025/g)).toHaveLength(1);
    for (const { title } of lobbying) expect(markup).toContain(title);
  });

  it("groups events by the vote after them, the newest first, and tells those since the last vote", () => {
    const heads = [...shown([7, 1, 8]).matchAll(/<p class="font-semibold">([^<]+)<\/p>/g)].map(([, head]) => head);
    expect(heads).toEqual(["Since the last vote", "Before the vote of 29 October 2025", "Before the vote of 30 October 2024"]);
  });

  it("lists the newest and says how many more there are", () => {
    const markup = shown([7, 1, 2, 3, 4, 5, 8, 9]);
    expect(markup).toContain("and 1 more on the timeline");
    expect(markup).not.toContain("A letter of the year before");
  });
});

describe("the panel of one event", () => {
  it("asks what it changed, but not of the outcome of a vote", () => {
    expect(shown([8])).toContain("What it changed");
    expect(shown([9])).toContain("Ukraine votes no");
    expect(shown([9])).not.toContain("/impact");
  });
});

it("the panel of a vote names the chief event before it, and never the outcome of a vote", () => {
  const panel = renderToStaticMarkup(<CountsOfVote data={data} at={1} />);
  expect(panel).toContain("Chief event before it: Lobbying of 2025-10-02, 2 October 2025. 4 others are on the timeline.");
  expect(panel).not.toContain("Ukraine");
});
