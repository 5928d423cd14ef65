import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { impactTable, impactControlsTable, impactPlacebosTable, impactStatesTable } from "@/lib/export/impact-tables";
import { impactChartData } from "@/lib/charts/impact-chart-data";
import { endThreads } from "@/lib/threads/threads";
import { endpoints } from "@/lib/http/api/endpoints";
import { impactJson } from "@/lib/http/api/impact";
import { findingOf } from "@/lib/impact/finding";
import { rankInWords } from "@/lib/impact/rank-words";
import type { ImpactView } from "@/lib/impact/impact-view";
import { getImpact, peekImpactsInShort } from "@/lib/impact/queries";
import { isEstimated } from "@/lib/impact/window-words";
import { getSeriesRecord } from "@/lib/series/queries";
import { placed } from "@/lib/words/ordinal";
import { impactTables } from "@/scripts/impact/tables";
import { ask } from "@/tests/support/api-client";
import { mainThreadWork, tellsThreadTime } from "@/tests/support/main-thread-work";

/** Events of the embargo's timeline, found by what they are: numbers are the record's own. */
const numbers: Record<string, number> = {};
const slug = "cuba-embargo";
let view: ImpactView;
const only = () => view.impacts.filter(isEstimated)[0]!;

beforeAll(async () => {
  const { events } = await getSeriesRecord(slug);
  const find = (name: string, fits: (event: (typeof events)[number]) => boolean) => (numbers[name] = events.find(fits)!.id);
  find("cable", ({ date, kind }) => date === "2025-10-02" && kind === "lobbying");
  find("letter", ({ date, kind }) => date === "2025-10-08" && kind === "lobbying");
  find("brazil", ({ targets, kind }) => kind === "lobbying" && targets.includes("BRA"));
  find("later", ({ date }) => date > "2026-01-01");
  find("early", ({ date }) => date < "1992-11-24");
  find("outcome", ({ title }) => title.startsWith("165-7-12"));
  // Own forecasts and placebos are waited for; those of other series only as far as they come in the meantime.
  view = await getImpact({ slug, events: [numbers.cable!, numbers.letter!], mode: "together" });
}, 240_000);

afterAll(() => endThreads());

describe("the cable and letters of October 2025", () => {
  it("were followed by some twenty fewer in favour than expected, the farthest out of all votes of the series", () => {
    const { counts: { yes }, ranks, window } = only();
    expect(window).toMatchObject({ asOf: "2025-10-02", vote: { date: "2025-10-29", yes: 165 }, sense: -1, order: "before" });
    expect(yes.impact).toBeGreaterThan(-24);
    expect(yes.impact).toBeLessThan(-18);
    expect(yes.interval["90"][1]).toBeLessThan(-15);
    expect(yes.standardised).toBeLessThan(-6);
    expect(ranks.own.toward).toEqual({ rank: 1, of: 30, p: 1 / 30 });
    expect(ranks.own.either.rank).toBe(1);
  });
  it("have four differences that cancel, since the counts sum to the membership", () => {
    const { counts } = only();
    expect(Object.values(counts).reduce((sum, { impact }) => sum + impact, 0)).toBeCloseTo(0, 2);
  });
  it("name no targets, so nothing is computed on them", () => {
    expect(only().targets).toMatchObject({ computed: false, why: expect.stringContaining("dozens of countries (not named)") });
  });
  it("list the 23 that switched, each with its chance before", () => {
    const switched = only().moves.filter((move) => move.switched);
    expect(switched).toHaveLength(23);
    expect(switched.every(({ chance, surprise }) => chance > 0 && chance < 0.2 && surprise > 2)).toBe(true);
    expect(switched.find(({ country }) => country === "ARG")).toMatchObject({ from: "yes", to: "no" });
  });
  it("stand out from the other resolutions, on which some of the same states left, too", () => {
    const { drift, controls, driftStates } = only();
    expect(drift!.own).toBe(-22);
    expect(drift!.double.interval[1]).toBeLessThan(-8);
    expect(drift!.triple!.value).toBeLessThan(-10);
    const economic = controls.find(({ series }) => series === "unilateral-economic-dev")!;
    expect(economic).toMatchObject({ before: "2023-12-19", after: "2025-12-15" });
    expect(economic.moved.moved / economic.moved.of).toBeGreaterThan(0.3);
    expect(economic.stayed.moved / economic.stayed.of).toBeLessThan(0.1);
    expect(driftStates.map(({ country }) => country)).toContain("MDG");
  });
  it("share their window with other events, so the verdict is of the window once all votes are compared; what tells the outcome of the vote is none of them", () => {
    const { verdict, rivals } = only();
    expect(verdict.kind).toBe(view.whole ? "window" : "comparing");
    expect(verdict.sentence).toContain(view.whole ? "cannot be told apart" : "is not known yet: the other votes are still being measured");
    expect(rivals.inWindow.map(({ date }) => date)).toEqual(["2025-10-17", "2025-10-22", "2025-10-28", "2025-10-28"]);
  });
  it("say how many placebos stand behind a rank, and are provisional until all do", () => {
    expect(view.progress.planned).toBeGreaterThan(300);
    expect(view.progress.made).toBeGreaterThanOrEqual(30);
    expect(only().verdict.provisional).toBe(!view.whole || view.progress.made < view.progress.planned);
  });
});

describe("other events", () => {
  it("after the last vote are not yet known, without waiting for anything", async () => {
    const [impact] = (await getImpact({ slug, events: [numbers.later!], mode: "together" })).impacts;
    expect(impact).toMatchObject({ state: "not-yet", verdict: { kind: "not-yet" } });
  });
  it("before the first votes cannot be estimated, since too few came before", async () => {
    const [impact] = (await getImpact({ slug, events: [numbers.early!], mode: "together" })).impacts;
    expect(impact).toMatchObject({ state: "too-early" });
    expect(findingOf(impact!)).toContain("no vote was held before that of 24 November 1992");
  });
  it("with named targets are compared: Brazil alone among its region, exactly", async () => {
    const [impact] = (await getImpact({ slug, events: [numbers.brazil!], mode: "together" })).impacts.filter(isEstimated);
    expect(impact!.targets).toMatchObject({ computed: true, move: "leave", targeted: { atRisk: 1, moved: 1 }, exact: true, unmoved: [] });
    expect(impact!.targets.computed && impact!.targets.p).toBeLessThan(0.1);
  }, 60_000);
  it("are told apart or taken together by address", async () => {
    const apart = await getImpact({ slug, events: [numbers.cable!, numbers.letter!], mode: "apart" });
    expect(apart.impacts.map(({ window }) => window.asOf)).toEqual(["2025-10-02", "2025-10-08"]);
  }, 60_000);
});

describe("one rank", () => {
  it("is the same in the table, the text alternative, the CSV, the API, the command and the page", async () => {
    const [impact] = (await getImpact({ slug, events: [numbers.brazil!], mode: "together" })).impacts.filter(isEstimated);
    const { rank, of } = impact!.ranks.own.either;
    const rankView = { ...view, impacts: [impact!] };
    const csv = impactTable(rankView);
    const cell = (key: string) => csv.rows[0]![csv.columns.findIndex((column) => column.key === key)];
    expect([cell("own_rank"), cell("own_of")]).toEqual([rank, of]);
    expect(impactChartData(rankView)!.words.alternative).toContain(`the ${placed(rank, "largest")} difference of ${of} votes of this series`);
    expect(impactTables(impact!)).toContain(`votes of the series: ${rankInWords({ rank, of })}`);
    expect(impactJson(rankView, [numbers.brazil!]).windows[0]!.estimate!.rank.own).toMatchObject({ rank, of });
  }, 60_000);
});

describe("the API", () => {
  it("leaves out what tells the outcome of a vote, in words, and measures the rest", async () => {
    const answer = async (events: string) => endpoints.impact.answer.parse(await (await ask(`/series/${slug}/impact?events=${events}`)).json());
    const [alone, beside] = [await answer(`${numbers.outcome}`), await answer(`${numbers.cable},${numbers.outcome}`)];
    expect(alone).toMatchObject({ windows: [], headline: "None of these events can have moved a vote.", outcomes: { events: [{ id: numbers.outcome }], why: expect.stringContaining("tells the outcome of a vote") } });
    expect(beside.windows.map(({ events }) => events.map(({ id }) => id))).toEqual([[numbers.cable]]);
    expect(beside.headline).toMatch(/^After the cable of October 2025, 22 fewer states were in favour than expected; in (the )?29 other votes (measured so far )?nothing as large happened\.$/);
  });
  it("answers in its schema, and is kept by nobody while placebos are being made", async () => {
    const response = await ask(`/series/${slug}/impact?events=${numbers.cable},${numbers.letter}`);
    expect(response.status).toBe(200);
    const body = endpoints.impact.answer.parse(await response.json());
    expect(response.headers.get("cache-control")).toBe(body.complete ? "public, no-cache" : "no-store");
    expect(body.windows[0]!.estimate!.counts.yes.impact).toBeCloseTo(only().counts.yes.impact, 6);
    expect(body.windows[0]!.estimate!.states).toHaveLength(193);
  });
  it.runIf(tellsThreadTime)("works out twelve events without keeping the thread that answers everybody", async () => {
    const { events } = await getSeriesRecord(slug);
    const asked = (from: number) => ask(`/series/${slug}/impact?events=${events.slice(from, from + 12).map(({ id }) => id)}&window=apart`);
    await asked(0); // what is loaded once, and the forecasts from before the events
    await asked(6);
    await asked(12);
    const work = await mainThreadWork(async () => expect((await asked(3)).status).toBe(200));
    expect(work.longest).toBeLessThan(150);
    expect(work.all).toBeLessThan(400);
  }, 120_000);
  it("refuses what is not there or not understood, in words", async () => {
    const statusOf = async (query: string) => (await ask(`/series/${slug}/impact${query}`)).status;
    expect(await statusOf("")).toBe(400);
    expect(await statusOf("?events=x")).toBe(400);
    expect(await statusOf(`?events=${numbers.cable},${numbers.cable}`)).toBe(400);
    expect(await statusOf(`?events=${numbers.cable}&window=both`)).toBe(400);
    expect(await statusOf("?events=999999")).toBe(404);
    expect((await ask("/series/nothing/impact?events=1")).status).toBe(404);
    expect((await ask(`/series/jerusalem/impact?events=${numbers.cable}`)).status).toBe(404);
  });
});

describe("the tables", () => {
  it("describe every column, name none twice, and hold a row for each thing", () => {
    const tables = [impactTable(view), impactStatesTable(view, {}), impactControlsTable(view), impactPlacebosTable(view)];
    expect(tables.map(({ rows }) => rows.length)).toEqual([1, 193, only().controls.length, view.placebos.length]);
    for (const { columns } of tables) {
      expect(columns.every(({ key, title, description }) => /^[a-z][a-z0-9_]*$/.test(key) && title.length > 0 && description.endsWith("."))).toBe(true);
      expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
    }
  });
});

describe("the impacts in short", () => {
  it("are there at once for what has no vote, and for the rest when they are made", async () => {
    const began = performance.now();
    const atOnce = await peekImpactsInShort(slug);
    expect(performance.now() - began).toBeLessThan(200);
    expect(atOnce.get(numbers.later!)).toEqual({ of: "Impact", word: "Not yet known", number: "" });
  });
});
