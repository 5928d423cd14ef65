/**
 * npm run --silent backtest -- --series SLUG [--from DATE] [--json]: forecasts every vote of a series as of its own day and scores it, beside the
 * naive models. `--series all` for every named series; `--ablations` also scores the full model with a layer taken away; `--fresh` uses nothing kept,
 * `--markdown` prints the tables of docs/forecast-method.md.
 */
import { parseArgs } from "node:util";
import { withRecord } from "./database/with-record";

const usage = "usage: npm run --silent backtest -- --series SLUG|all [--from YYYY-MM-DD] [--json] [--ablations] [--votes] [--markdown] [--fresh]";

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { series: { type: "string" }, from: { type: "string" }, json: { type: "boolean" }, ablations: { type: "boolean" }, votes: { type: "boolean" }, fresh: { type: "boolean" }, markdown: { type: "boolean" } },
    });
    if (!values.series) throw new Error("--series is missing");
    if (values.from !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.from)) throw new Error(`--from: expected YYYY-MM-DD, not ${values.from}`);
    return { ...values, series: values.series };
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exit(2);
  }
}

const { series, from = "", json = false, ablations = false, votes: listVotes = false, fresh = false, markdown = false } = readArguments();

await withRecord(async () => {
  const { backtestsOf } = await import("./backtest/run");
  const { backtestJson } = await import("@/lib/http/api/backtest");
  const { summaryTable, votesTable } = await import("./backtest/tables");
  const began = performance.now();
  const made = await backtestsOf({ series, from, ablations, fresh });
  if (json) {
    const answers = made.map((one) => backtestJson(one));
    console.log(JSON.stringify(series === "all" ? answers : answers[0]));
    return;
  }
  if (markdown) {
    const { methodTables } = await import("./backtest/markdown");
    console.log(methodTables(made));
    return;
  }
  for (const { slug, votes, models } of made) {
    console.log(`\n${slug}: ${votes.length} votes`);
    console.log(summaryTable(votes, models));
    if (listVotes) console.log(votesTable(votes));
  }
  if (made.length > 1) console.log(`\nAll ${made.length} series\n${summaryTable(made.flatMap(({ votes }) => votes), made[0]!.models)}`);
  const { user, system } = process.cpuUsage();
  console.log(`\n${((performance.now() - began) / 1000).toFixed(1)} s on the clock, ${((user + system) / 1e6).toFixed(1)} s of processor, ${Math.round(process.memoryUsage.rss() / 1e6)} MB`);
});
