/**
 * npm run bench: how long the server takes for every kind of page, export and API answer, with the whole record loaded, on a production server of
 * its own. `npm run bench -- --load` also measures loading the record into an empty database, `-- --models` only the models. A benchmark, not a test:
 * slow answers are marked and the exit code stays 0. Bounded by its budgets to about two minutes.
 */
import os from "node:os";
import { addresses } from "./bench/addresses";
import { measureLoad } from "./bench/load";
import { measure, type Measurement } from "./bench/measure";
import { limit, tableOf } from "./bench/table";
import { startProductionServer } from "./production-server";

if (process.argv.includes("--models")) {
  const { benchModels } = await import("./bench/models-on-record");
  await benchModels();
  process.exit();
}

const { origin, pid, databaseUrl, stop } = await startProductionServer();
try {
  console.log(`Node ${process.version}, ${os.availableParallelism()} cores, ${os.cpus()[0]?.model ?? "unknown processor"}; times in ms, one request at a time, after 5 that do not count`);
  const busy = os.loadavg()[0]! / os.availableParallelism();
  console.log(busy > 1 ? `The machine is busy (${busy.toFixed(1)} programs to each core): the times hold what they took from it, cpu does not.\n` : "");
  const all: Measurement[] = [];
  for (const [heading, paths] of Object.entries(addresses)) {
    const measured: Measurement[] = [];
    for (const path of paths) measured.push(await measure({ origin, pid, path }));
    console.log(tableOf(heading, measured));
    all.push(...measured);
  }
  const served = all.filter(({ status }) => status < 400);
  const slow = served.filter(({ p95 }) => p95 > limit);
  console.log(`${served.length} of ${all.length} addresses served; ${slow.length ? `${slow.length} with p95 above ${limit} ms: ${slow.map(({ path }) => path).join(", ")}` : `none with p95 above ${limit} ms`}`);
  if (process.argv.includes("--load")) {
    const { votes, positions, seconds } = await measureLoad(databaseUrl);
    console.log(`Loading the record: ${votes} votes, ${positions.toLocaleString("en")} positions in ${seconds.toFixed(1)} s (${Math.round(positions / seconds).toLocaleString("en")} positions a second)`);
  }
} finally {
  await stop();
}
