import { beforeAll, describe, expect, it, vi } from "vitest";
import { backtestedModels, getBacktest, talliesOf } from "@/lib/forecast/backtests/queries";
import { type ForecastAsked, getForecast, getProjection } from "@/lib/forecast/queries";
import { isWhole, scoredVotes } from "@/lib/forecast/desk/backtest-progress";
import { candidatesFor, isCertain } from "@/lib/series/candidates";
import { createSeries } from "@/lib/series/mutations";
import { parseNewSeries } from "@/lib/series/parse-entry";
import { getVoteCatalogue } from "@/lib/series/queries";
import { voteName } from "@/lib/series/vote-names";
import { ask } from "@/tests/support/api-client";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

async function make(slug: string, title: string, resolutions: readonly string[]): Promise<void> {
  const parsed = parseNewSeries({ slug, title, resolutions });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  expect(await createSeries({ id: null, name: "test" }, parsed)).toMatchObject({ ok: true });
}

/** The votes that a title finds without doubt. */
async function certain(title: string): Promise<string[]> {
  const { titles, votes } = await getVoteCatalogue();
  return candidatesFor(title, titles).filter(isCertain).map(({ vote }) => voteName(vote, votes));
}

// A living resolution, an old one with Roman sessions and states that are no members any more, two votes only, and odd ones from special sessions.
const series = ["right-to-food", "korea", "two-votes", "special"];
beforeAll(async () => {
  await make("right-to-food", "The right to food", await certain("The right to food"));
  await make("korea", "The Korean question", await certain("The Korean question"));
  await make("two-votes", "The right to food", ["A/RES/56/155", "A/RES/57/226"]);
  await make("special", "Special sessions", ["A/RES/1004(ES-II)", "A/RES/17(I)[RULE-73]", "A/RES/ES-10/16", "A/RES/ES-11/1", "A/76/L.14#1", "A/RES/75/290A#2"]);
});

describe.each(series)("the series %s, just made,", (slug) => {
  it("can be read whole", async () => {
    const { votes } = (await (await ask(`/series/${slug}/votes`)).json()) as { votes: { session: string; links: { self: string } }[] };
    expect(votes.length).toBeGreaterThan(1);
    for (const { links } of votes) expect((await ask(links.self.replace("/api/v1", ""))).status, links.self).toBe(200);
    for (const path of ["", "/timeline", "/projection"]) expect((await ask(`/series/${slug}${path}`)).status, path).toBe(200);
    const projection = (await getProjection(slug))!;
    expect(Object.values(projection.expected).reduce((sum, count) => sum + count, 0)).toBe(193);
  });

  it.each(["open", "calm", "hard", "as the last"] as const)("is forecast by the full model, pressure %s", async (name) => {
    const { votes } = (await (await ask(`/series/${slug}/votes`)).json()) as { votes: { session: string }[] };
    const pressures = { open: { kind: "open" }, calm: { kind: "calm" }, hard: { kind: "level", level: 1.5 }, "as the last": { kind: "as-in", session: votes.at(-1)!.session } } as const;
    const asked: ForecastAsked = { series: slug, pressure: pressures[name], overrides: { BRA: "abstain" }, leave: [], newcomers: 0 };
    const made = getForecast(asked);
    if (name === "as the last" && votes.length < 4) return expect(made).rejects.toMatchObject({ code: "bad_request" });
    const { forecast } = await made;
    expect(forecast.states).toHaveLength(193);
    for (const { yes, no, abstain, absent } of forecast.states) expect(yes + no + abstain + absent).toBeCloseTo(1, 9);
    expect(Object.values(forecast.counts).reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(193, 4);
  });

  it("has a backtest from its fourth vote on", async () => {
    const progress = await getBacktest(slug);
    expect(isWhole(progress)).toBe(true);
    const scored = scoredVotes(progress, await talliesOf(slug));
    const { votes } = (await (await ask(`/series/${slug}`)).json()) as { votes: number };
    expect(scored).toHaveLength(Math.max(0, votes - 3));
    expect(progress.planned).toHaveLength(scored.length * backtestedModels.length);
    for (const { scores } of scored) expect(scores.full!.states!.logLoss).toBeGreaterThan(0);
  });
});
