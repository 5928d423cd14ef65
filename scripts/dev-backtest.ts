/** Development only: backtests straight from CSV tables. `npx tsx scripts/dev-backtest.ts <folder> [series|all] [model,model…] [--votes]` */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { type BacktestedVote, backtestSeries } from "../lib/forecast/backtest";
import { type Summary, summarise } from "../lib/forecast/backtest-summary";
import { createForecastCache } from "../lib/forecast/forecast-cache";
import type { VotingRecord } from "../lib/forecast/history";
import { alwaysYes } from "../lib/forecast/models/always-yes";
import { fullModel } from "../lib/forecast/models/full";
import { fullAblations } from "../lib/forecast/models/full-ablations";
import { pooledMarkov } from "../lib/forecast/models/pooled-markov";
import { sameAsLast } from "../lib/forecast/models/same-as-last";
import { simpleProjection } from "../lib/forecast/models/simple-projection";

const LETTERS = "-NAXY";

export function readRecord(folder: string): VotingRecord {
  const table = (name: string) => parse(readFileSync(join(folder, name)), { columns: true }) as Record<string, string>[];
  const region = new Map(table("members.csv").map((row) => [row["iso3"]!, row["un_regional_group"]!]));
  const codes = readFileSync(join(folder, "ga-rollcalls-states.txt"), "utf8").trim().split(/\s+/);
  const states = codes.map((iso3) => ({ iso3, region: region.get(iso3) ?? null }));
  const votes = table("ga-rollcalls.csv").map((row, index) => ({
    id: String(index),
    date: row["date"]!,
    session: row["session"]!,
    resolution: row["resolution"]!,
    series: row["series"] ? row["series"].split(/[;| ]+/) : [],
    positions: Uint8Array.from(row["positions"]!, (letter) => LETTERS.indexOf(letter)),
  }));
  return { states, votes };
}

const MODELS = [alwaysYes, sameAsLast, simpleProjection, pooledMarkov, fullModel, ...fullAblations];
const COLUMNS = ["logLoss", "brier", "rps", "jointLogScore", "crpsYes", "crpsNo", "crpsAbstain", "crpsAbsent", "energy", "coverage90", "width90", "auc", "precisionAt20"] as const;

function line(name: string, summary: Summary): string {
  return name.padEnd(44) + COLUMNS.map((column) => (summary[column] === null ? "–" : summary[column].toFixed(summary[column] < 1 ? 4 : 2)).padStart(9)).join("");
}

function main([folder, which = "cuba-embargo", names, ...flags]: string[]): void {
  const started = performance.now();
  const record = readRecord(folder!);
  const models = MODELS.filter((model) => (names && names !== "-" ? names.split(",").includes(model.name) : !fullAblations.some(({ name }) => name === model.name)));
  const slugs = which === "all" ? [...new Set(record.votes.flatMap((vote) => vote.series))].sort() : which.split(",");
  const cache = createForecastCache();
  const all: BacktestedVote[] = [];
  console.log("".padEnd(44) + COLUMNS.map((column) => column.slice(0, 8).padStart(9)).join(""));
  for (const series of slugs) {
    const votes = backtestSeries({ record, series, models, seed: 1, cache });
    all.push(...votes);
    for (const model of models) console.log(line(`${series} ${votes.length} ${model.name}`, summarise(votes, model.name)));
    if (!flags.includes("--votes")) continue;
    for (const vote of votes) {
      for (const model of models) {
        const s = vote.scores[model.name]!;
        console.log(
          vote.date, vote.actual.yes, `${model.name} exp ${s.expectedYes.toFixed(1)} [${s.intervals["90"].low}–${s.intervals["90"].high}]`,
          `ll ${s.states?.logLoss.toFixed(3)} joint ${s.states?.jointLogScore.toFixed(1)} crps ${s.crps.yes.toFixed(2)} auc ${s.states?.departures.auc?.toFixed(2)} pit ${s.pit.toFixed(3)}`,
        );
      }
    }
  }
  if (slugs.length > 1) for (const model of models) console.log(line(`ALL ${all.length} ${model.name}`, summarise(all, model.name)));
  const cpu = process.cpuUsage();
  console.log(`${((performance.now() - started) / 1000).toFixed(1)} s on the wall, ${((cpu.user + cpu.system) / 1e6).toFixed(1)} s of processor, ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
}

if (process.argv[1]?.endsWith("dev-backtest.ts")) main(process.argv.slice(2));
