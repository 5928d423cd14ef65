/**
 * npm run --silent impact -- --series SLUG --event ID [--event ID …] [--apart] [--json]: what events changed. Waits for every placebo (minutes, the first
 * time; they are kept in the database). `--placebos` lists every placebo vote, `--calibration` says how often the interval of the impact held zero at quiet votes.
 */
import { parseArgs } from "node:util";
import { withRecord } from "./database/with-record";

const usage = "usage: npm run --silent impact -- --series SLUG --event ID [--event ID …] [--apart] [--json] | --placebos [--series SLUG] [--json] | --calibration [--json]";

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        series: { type: "string" }, event: { type: "string", multiple: true }, apart: { type: "boolean" }, json: { type: "boolean" }, placebos: { type: "boolean" }, calibration: { type: "boolean" },
      },
    });
    const { series, event = [], apart = false, json = false, placebos = false, calibration = false } = values;
    if (!placebos && !calibration && (!series || event.length === 0)) throw new Error("--series and --event are needed");
    return { series, events: event.join(","), mode: apart ? ("apart" as const) : ("together" as const), json, placebos, calibration };
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exit(2);
  }
}

const { series, events, mode, json, placebos, calibration } = readArguments();

await withRecord(async () => {
  const { getCalibration, getImpact, getPlacebos } = await import("@/lib/impact/queries");
  const { calibrationTable, impactTables, placeboTable } = await import("./impact/tables");
  const print = (value: unknown, words: () => string) => console.log(json ? JSON.stringify(value) : words());
  if (calibration) {
    const made = await getCalibration();
    return print(made, () => calibrationTable(made));
  }
  const { votes } = await getPlacebos();
  if (placebos) {
    const shown = votes.filter((vote) => series === undefined || vote.series === series);
    return print(shown, () => placeboTable(shown));
  }
  const { impactJson } = await import("@/lib/http/api/impact");
  const { eventNumbersSchema } = await import("@/lib/impact/schema");
  const asked = eventNumbersSchema.safeParse(events);
  if (!asked.success) throw new Error(`--event: expected ${asked.error.issues[0]!.message}`);
  const view = await getImpact({ slug: series!, events: asked.data, mode });
  print(impactJson(view, asked.data), () => view.impacts.map(impactTables).join("\n\n"));
});
