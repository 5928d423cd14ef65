/** Development only: how long a warm forecast, a scenario change and 20,000 draws take. `npx tsx scripts/dev-bench.ts <folder> [series]` */
import { createForecastCache } from "../lib/forecast/forecast-cache";
import { historyBefore, membersIn, votesOfSeries } from "../lib/forecast/history";
import { fullModel } from "../lib/forecast/models/full";
import { sampleCounts } from "../lib/forecast/sample-counts";
import type { Scenario } from "../lib/forecast/scenario";
import { seededRandom } from "../lib/stats/random";
import { readRecord } from "./dev-backtest";

function main([folder, series = "cuba-embargo"]: string[]): void {
  const history = historyBefore(readRecord(folder!), "2026-09-01");
  const members = membersIn(votesOfSeries(history, series).at(-1)!);
  const cache = createForecastCache();
  const forecast = (scenario?: Scenario) => fullModel.forecast({ history, series, members, seed: 1, cache, ...(scenario ? { scenario } : {}) });
  const time = (name: string, work: (round: number) => unknown, rounds = 15) => {
    const times = Array.from({ length: rounds }, (_, round) => {
      const start = performance.now();
      work(round);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    console.log(name.padEnd(40), `median ${times[Math.floor(rounds / 2)]!.toFixed(0)} ms, least ${times[0]!.toFixed(0)} ms`);
  };
  time("first forecast, nothing kept", () => forecast(), 1);
  time("forecast + 20,000 joint draws, warm", () => sampleCounts({ forecast: forecast(), draws: 20_000, random: seededRandom(2) }));
  time("scenario change: level", (round) => forecast({ pressure: { kind: "level", level: round / 10 }, overrides: {} }));
  time("scenario change: override", (round) => forecast({ pressure: { kind: "open" }, overrides: { BRA: round % 2 ? "abstain" : "no" } }));
  console.log(`${Math.round(process.memoryUsage().rss / 1e6)} MB`);
}

main(process.argv.slice(2));
