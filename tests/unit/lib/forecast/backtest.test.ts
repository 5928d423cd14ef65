import { expect, it, vi } from "vitest";
import { backtestSeries } from "../../../../lib/forecast/backtest";
import { skill, summarise } from "../../../../lib/forecast/backtest-summary";
import { fullModel } from "../../../../lib/forecast/models/full";
import { sameAsLast } from "../../../../lib/forecast/models/same-as-last";
import { simpleProjection } from "../../../../lib/forecast/models/simple-projection";
import { syntheticRecord } from "../../../support/synthetic-record";

// These fit whole models; a busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

const record = syntheticRecord();
const models = [fullModel, sameAsLast, simpleProjection];
const votes = backtestSeries({ record, series: "tea", models, seed: 1 });

it("forecasts every vote from the fourth on, as of its own day", () => {
  expect(votes.map(({ date }) => date)).toEqual(["2003-10-20", "2004-10-20", "2005-10-20", "2006-10-20", "2007-10-20"]);
  const seen: string[] = [];
  backtestSeries({ record, series: "tea", models: [sameAsLast], seed: 1, from: "2006-01-01", onForecast: (_, f) => seen.push(f.asOf) });
  expect(seen).toEqual(["2006-10-20", "2007-10-20"]);
});

it("scores are better than repeating the last vote on data where states have leanings", () => {
  const [full, naive] = [summarise(votes, "full"), summarise(votes, "same-as-last")];
  expect(full.logLoss!).toBeLessThan(naive.logLoss!);
  expect(full.jointLogScore!).toBeLessThan(naive.jointLogScore!);
  expect(skill(full.logLoss!, naive.logLoss!)).toBeGreaterThan(0);
});

it("gives methods without states no state scores, and an interval around the mean", () => {
  const simple = summarise(votes, "simple-projection");
  expect(simple.logLoss).toBeNull();
  expect(simple.crpsYes).toBeGreaterThan(0);
  const full = summarise(votes, "full");
  expect(full.interval[0]).toBeLessThanOrEqual(full.jointLogScore!);
  expect(full.interval[1]).toBeGreaterThanOrEqual(full.jointLogScore!);
  expect(full.coverage50).toBeLessThanOrEqual(full.coverage90);
});
