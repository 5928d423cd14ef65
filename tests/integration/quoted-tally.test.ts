import { beforeAll, describe, expect, it, vi } from "vitest";
import { withinOf } from "@/lib/forecast/quoted-tally";
import { modelNames } from "@/lib/forecast/models/all-models";
import { type ForecastAsked, getForecast, getProjection } from "@/lib/forecast/queries";
import { createSeries } from "@/lib/series/mutations";
import { parseNewSeries } from "@/lib/series/parse-entry";
import { getSeriesRecord, listSeries } from "@/lib/series/queries";
import { positions, type Tally } from "@/lib/votes/schema";

// The full model is fitted on the whole record here.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const asked = (series: string, model: string): ForecastAsked => ({ series, model, pressure: { kind: "open" }, overrides: {}, leave: [], newcomers: 0 });
const four = ({ yes, no, abstain, absent }: Tally) => ({ yes, no, abstain, absent });
const sum = (tally: Tally) => positions.reduce((total, position) => total + tally[position], 0);

/** Nine votes on nine matters, as different as they come: no trend, and errors as wide as the house. */
const mixed = ["A/RES/54/53", "A/RES/37/3", "A/RES/66/159", "A/RES/35/75", "A/RES/67/126", "A/RES/34/136", "A/RES/44/130", "A/RES/62/146", "A/RES/74/122"];
beforeAll(async () => {
  const parsed = parseNewSeries({ slug: "mixed", title: "Nine matters", resolutions: mixed });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  expect(await createSeries({ id: null, name: "test" }, parsed)).toMatchObject({ ok: true });
});

describe("the mixed small series", () => {
  it("is quoted inside its own range: once it said 193 in favour, 140 to 188 nine times in ten", async () => {
    const projection = (await getProjection("mixed"))!;
    expect(withinOf(projection.expected, projection.counts)).toBe(projection.expectedWithin);
    expect(projection.expectedWithin).not.toBe("none");
    expect(projection.expected.yes).toBeLessThanOrEqual(projection.counts.yes.q95);
    for (const model of modelNames) {
      const { forecast } = await getForecast(asked("mixed", model));
      expect(sum(forecast.expected), model).toBe(193);
      expect(withinOf(forecast.expected, forecast.counts), model).toBe(forecast.expectedWithin);
      if (model !== "same-as-last") expect(forecast.expectedWithin, model).not.toBe("none");
    }
  });
});

describe("every series and model", () => {
  it("quotes a tally that sums to the membership and lies in every count's central half, or the 90 % interval; the page and the API ask the same function", async () => {
    const { series } = await listSeries();
    expect(series.length).toBeGreaterThan(18);
    for (const { slug } of series) {
      for (const model of modelNames.filter((name) => name !== "same-as-last")) {
        const { forecast } = await getForecast(asked(slug, model));
        expect(sum(forecast.expected), `${slug} ${model}`).toBe(forecast.members);
        expect(forecast.expectedWithin, `${slug} ${model}`).not.toBe("none");
      }
      const simple = await getForecast(asked(slug, "simple-projection"));
      const projection = (await getProjection(slug))!;
      expect(projection.expected, slug).toEqual(simple.forecast.expected);
      for (const position of positions) expect(simple.forecast.counts[position], `${slug} ${position}`).toMatchObject(projection.counts[position]);
    }
  });

  it("says with “same as last time” exactly what was voted last time, where the members are the same", async () => {
    for (const slug of ["cuba-embargo", "nazism", "iran-rights"]) {
      const { votes } = await getSeriesRecord(slug);
      const { forecast } = await getForecast(asked(slug, "same-as-last"));
      expect(forecast.expected, slug).toEqual(four(votes.at(-1)!));
      expect((await getProjection(slug))!.naive, slug).toEqual(four(votes.at(-1)!));
    }
  });

  it("counts “same as last time” over those who can vote now: who leaves is not counted, who joins does as newcomers do", async () => {
    const { votes } = await getSeriesRecord("cuba-embargo");
    const last = four(votes.at(-1)!);
    const { forecast } = await getForecast({ ...asked("cuba-embargo", "same-as-last"), leave: ["ISR"], newcomers: 1 });
    expect(forecast.expected).toEqual({ ...last, no: last.no - 1, yes: last.yes + 1 });
  });
});
