import { beforeAll, describe, expect, it } from "vitest";
import { createDesk } from "@/lib/forecast/desk/desk";
import type { BacktestedCount, BacktestedForecast } from "@/lib/forecast/desk/questions";
import { createForecastCache } from "@/lib/forecast/forecast-cache";
import { departure, holdsZero, type Level, levels } from "@/lib/impact/departure";
import { type Impact, impactOf } from "@/lib/impact/impact";
import type { PlaceboVote } from "@/lib/impact/placebo";
import { placeboVotes } from "@/lib/impact/placebo-votes";
import { windowsOf } from "@/lib/impact/window";
import type { SeriesRecord } from "@/lib/series/schema";
import { seededRandom } from "@/lib/stats/random";
import { controlsOfTea, type Planted, simulatedHistory, simulatedSeries } from "../../../support/simulated-history";

const histories = 18;
const effect = 8;

type Desk = ReturnType<typeof createDesk>;

function calmForecasts(desk: Desk, series: string, earlier?: { voteId: string; asOf: string }[]): { voteId: string; result: BacktestedForecast }[] {
  return desk.answer({ kind: "plan", series, models: ["full/calm"], seed: 1, ...(earlier ? { earlier } : {}) }).map((planned) => ({ voteId: planned.voteId, result: desk.answer({ kind: "backtest", planned }) }));
}

const windowOf = (tea: SeriesRecord) => windowsOf({ events: tea.events, votes: tea.votes, mode: "together" })[0]!;

/** What the whole method says of a simulated history: forecast, placebos, controls, verdict. */
function measured(planted: Planted, seed: number, elsewhere: readonly PlaceboVote[]): Extract<Impact, { state: "estimated" }> {
  const record = simulatedHistory({ seed, planted });
  const desk = createDesk(record, createForecastCache());
  const tea = simulatedSeries(record, "tea");
  const window = windowOf(tea);
  const forecast = calmForecasts(desk, "tea", [{ voteId: String(window.vote!.id), asOf: window.asOf }])[0]!.result;
  const placebos = [...placeboVotes(tea, calmForecasts(desk, "tea")), ...elsewhere];
  const others = controlsOfTea.map((slug) => simulatedSeries(record, slug));
  const impact = impactOf({ record: tea, others, window, forecast, placebos, whole: true, regions: new Map(record.states.map(({ iso3, region }) => [iso3, region])), seed: 1 });
  if (impact.state !== "estimated") throw new Error(impact.state);
  return impact;
}

describe(`an effect of −${effect} states, planted in ${histories} histories,`, () => {
  let found: { impact: number; held: Record<Level, boolean> }[] = [];
  let counts: BacktestedCount[] = [];
  /** The same votes as they would have been without the effect: placebos for the tests of the whole method. */
  let quiet: PlaceboVote[] = [];

  beforeAll(() => {
    const made = Array.from({ length: histories }, (_, seed) => {
      const record = simulatedHistory({ seed: seed + 1, planted: { effect, drift: 0 } });
      const tea = simulatedSeries(record, "tea");
      const { vote, asOf } = windowOf(tea);
      const { yes } = calmForecasts(createDesk(record, createForecastCache()), "tea", [{ voteId: String(vote!.id), asOf }])[0]!.result.counts;
      return { yes, ...departure(yes, vote!.yes) };
    });
    counts = made.map(({ yes }) => yes);
    quiet = made.map(({ yes, actual }, at) => ({ series: `history ${at}`, shortTitle: "", voteId: at, session: null, date: "2011-10-10", ...departure(yes, actual + effect), lobbied: false, changes: [] }));
    const holds = ([low, high]: readonly [number, number]) => low <= -effect && -effect <= high;
    found = made.map(({ impact, interval }) => ({ impact, held: { 50: holds(interval[50]), 80: holds(interval[80]), 90: holds(interval[90]) } }));
  }, 180_000);

  it("is recovered without bias", () => {
    const mean = found.reduce((sum, { impact }) => sum + impact, 0) / histories;
    const error = Math.sqrt(found.reduce((sum, { impact }) => sum + (impact - mean) ** 2, 0) / (histories - 1) / histories);
    expect(error).toBeLessThan(0.8);
    expect(Math.abs(mean + effect)).toBeLessThan(2.5 * error);
  });

  it("lies in the intervals at about their stated rates", () => {
    const share = (level: Level) => found.filter(({ held }) => held[level]).length / histories;
    expect(share("90")).toBeGreaterThanOrEqual(0.78);
    expect(share("80")).toBeGreaterThanOrEqual(0.62);
    expect(share("50")).toBeGreaterThanOrEqual(0.33);
    expect(share("50")).toBeLessThanOrEqual(0.9);
  });

  it("lies in the intervals at exactly their rates, when what comes is drawn from the forecast itself", () => {
    const random = seededRandom("drawn from the forecast");
    const draw = ({ from, chances }: BacktestedCount) => {
      let rest = random.uniform();
      const at = chances.findIndex((chance) => (rest -= chance) < 0);
      return from + (at === -1 ? chances.length - 1 : at);
    };
    const draws = 3000;
    for (const level of levels) {
      let held = 0;
      let stated = 0;
      for (let k = 0; k < draws; k++) {
        const count = counts[k % counts.length]!;
        const { interval, forecast: { [level]: [low, high] } } = departure(count, draw(count) - effect);
        if (interval[level][0] <= -effect && -effect <= interval[level][1]) held++;
        stated += count.chances.reduce((sum, chance, at) => (count.from + at >= low && count.from + at <= high ? sum + chance : sum), 0);
      }
      expect(stated / draws).toBeGreaterThanOrEqual(Number(level) / 100 - 1e-6);
      expect(Math.abs(held / draws - stated / draws)).toBeLessThan(0.03);
    }
  });

  it("is found by the whole method: rank 1, particular to this series", () => {
    const impact = measured({ effect: 14, drift: 0 }, 3, quiet);
    expect(impact.ranks.own.toward).toMatchObject({ rank: 1 });
    expect(impact.drift!.double.interval[1]).toBeLessThan(0);
    expect(impact.verdict.kind).toBe("departure");
  }, 60_000);

  it("is told from a planted general drift, which is called one", () => {
    const impact = measured({ effect: 0, drift: 14 }, 3, quiet);
    expect(impact.counts.yes.impact).toBeLessThan(-8);
    expect(holdsZero(impact.drift!.double.interval)).toBe(true);
    expect(impact.drift!.drift.interval[1]).toBeLessThan(0);
    expect(impact.driftStates.length).toBeGreaterThanOrEqual(10);
    expect(impact.verdict.kind).toBe("drift");
  }, 60_000);

  it("is not found where nothing was planted", () => {
    expect(measured({ effect: 0, drift: 0 }, 3, quiet).verdict.kind).toBe("as-expected");
  }, 60_000);
});
