import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { endThreads } from "@/lib/threads/threads";
import { getForecast, getProjection } from "@/lib/forecast/queries";
import { endpoints } from "@/lib/http/api/endpoints";
import type { ImpactView } from "@/lib/impact/impact-view";
import { getImpact } from "@/lib/impact/queries";
import { isEstimated } from "@/lib/impact/window-words";
import { candidatesFor, isCertain } from "@/lib/series/candidates";
import { createSeries } from "@/lib/series/mutations";
import { parseNewSeries } from "@/lib/series/parse-entry";
import { getSeriesRecord, getVoteCatalogue, listSeries } from "@/lib/series/queries";
import { voteName } from "@/lib/series/vote-names";
import { ask } from "@/tests/support/api-client";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const slug = "cuba-embargo";
// A young series borrows past errors from others.
const young = "crimea-militarization";
let cable: number;

async function figures() {
  const view = await getImpact({ slug, events: [cable], mode: "together" });
  const { forecast } = await getForecast({ series: slug, pressure: { kind: "open" }, overrides: {}, leave: [], newcomers: 0 });
  return { view, impact: view.impacts.filter(isEstimated)[0]!, forecast, projection: await getProjection(young) };
}
let before: Awaited<ReturnType<typeof figures>>;
let after: Awaited<ReturnType<typeof figures>>;

beforeAll(async () => {
  cable = (await getSeriesRecord(slug)).events.find(({ date, kind }) => date === "2025-10-02" && kind === "lobbying")!.id;
  before = await figures();
  const { titles, votes } = await getVoteCatalogue();
  const resolutions = candidatesFor("The right to development", titles).filter(isCertain).map(({ vote }) => voteName(vote, votes));
  const parsed = parseNewSeries({ slug: "right-to-development", title: "The right to development", resolutions });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  expect(resolutions.length).toBeGreaterThan(10);
  expect(await createSeries({ id: null, name: "test" }, parsed)).toMatchObject({ ok: true });
  after = await figures();
});
afterAll(() => endThreads());

describe("a series that an analyst makes", () => {
  it("is not one of the named ones", async () => {
    const { series } = await listSeries();
    expect(series.filter(({ named }) => named)).toHaveLength(18);
    expect(series.find((one) => one.slug === "right-to-development")).toMatchObject({ named: false });
  });
  it("leaves the impact of the cable as it was, to the last digit: particular effect, intervals, controls, ranks", () => {
    expect(after.view.revision.number).toBeGreaterThan(before.view.revision.number);
    expect(after.impact.drift!.double.value.toFixed(1)).toBe("-20.9");
    for (const part of ["counts", "moves", "drift", "controls", "driftStates"] as const) expect(after.impact[part], part).toEqual(before.impact[part]);
    expect(after.impact.ranks.own).toEqual(before.impact.ranks.own);
  });
  it("is ranked among nothing: the placebos that are planned stay 341, however many of them are made yet", () => {
    for (const { view } of [before, after]) {
      expect(view.progress.planned).toBe(341);
      expect(view.compared).toHaveLength(18);
      expect(view.placebos.some((one) => one.series === "right-to-development")).toBe(false);
    }
  });
  it("leaves forecasts, and the projection of a young series, as they were", () => {
    expect(after.forecast).toEqual(before.forecast);
    expect(after.projection).toEqual(before.projection);
  });
  it("is compared with where the address asks for it, and the answer says so", async () => {
    const answer = async (query: string) => endpoints.impact.answer.parse(await (await ask(`/series/${slug}/impact?events=${cable}${query}`)).json());
    const [usual, all, added] = [await answer(""), await answer("&controls=all"), await answer("&controls=named,right-to-development")];
    expect(usual).toMatchObject({ controls: "named", placebos: { planned: 341 } });
    expect(usual.comparedWith).not.toContain("right-to-development");
    for (const asked of [all, added]) {
      expect(asked.comparedWith).toContain("right-to-development");
      expect(asked.placebos.planned).toBeGreaterThan(341);
      expect(asked.windows[0]!.estimate!.drift!.controls).toBe(usual.windows[0]!.estimate!.drift!.controls + 1);
      expect(asked.links.page).toContain("controls=");
    }
    expect((await ask(`/series/${slug}/impact?events=${cable}&controls=nothing`)).status).toBe(404);
    expect((await ask(`/series/${slug}/impact?events=${cable}&controls=All`)).status).toBe(400);
  });
  it("is compared with the named ones when it is asked about itself", async () => {
    const view: ImpactView = await getImpact({ slug: "right-to-development", events: [], mode: "together" });
    expect(view.compared.map((one) => one.slug)).toHaveLength(19);
  });
});
