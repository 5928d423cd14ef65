/**
 * npm run --silent impact -- --series SLUG --event ID [--event ID …] [--apart] [--controls WHICH] [--json]: what events changed. Waits for every placebo (minutes, the first
 * time; they are kept in the database). `--placebos` lists every placebo vote, `--calibration` says how often the interval of the impact held zero at quiet votes.
 */
import { parseArgs } from "node:util";
import { withRecord } from "./database/with-record";

const usage = "usage: npm run --silent impact -- --series SLUG --event ID [--event ID …] [--apart] [--controls named|all|SLUG,…] [--json] | --placebos [--series SLUG] [--json] | --calibration [--json]";

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        series: { type: "string" }, event: { type: "string", multiple: true }, apart: { type: "boolean" }, controls: { type: "string" }, json: { type: "boolean" }, placebos: { type: "boolean" }, calibration: { type: "boolean" },
      },
    });
    const { series, event = [], apart = false, controls = "named", json = false, placebos = false, calibration = false } = values;
    if (!placebos && !calibration && (!series || event.length === 0)) throw new Error("--series and --event are needed");
    return { series, events: event.join(","), mode: apart ? ("apart" as const) : ("together" as const), controls, json, placebos, calibration };
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exit(2);
  }
}

const { series, events, mode, controls: which, json, placebos, calibration } = readArguments();

await withRecord(async () => {
  const { getCalibration, getImpact, getPlacebos } = await import("@/lib/impact/queries");
  const { calibrationTable, impactTables, placeboTable } = await import("./impact/tables");
  const print = (value: unknown, words: () => string) => console.log(json ? JSON.stringify(value) : words());
  if (calibration) {
    const made = await getCalibration();
    return print(made, () => calibrationTable(made));
  }
  const { controlsSchema } = await import("@/lib/impact/compared-series");
  const named = controlsSchema.safeParse(which);
  if (!named.success) throw new Error(`--controls: expected ${named.error.issues[0]!.message}`);
  const controls = named.data;
  const { votes } = await getPlacebos({ slug: series, controls });
  if (placebos) {
    const shown = votes.filter((vote) => series === undefined || vote.series === series);
    return print(shown, () => placeboTable(shown));
  }
  const { impactJson } = await import("@/lib/http/api/impact");
  const { outcomesInWords } = await import("@/lib/impact/window-words");
  const { eventNumbersSchema } = await import("@/lib/impact/schema");
  const asked = eventNumbersSchema.safeParse(events);
  if (!asked.success) throw new Error(`--event: expected ${asked.error.issues[0]!.message}`);
  const view = await getImpact({ slug: series!, events: asked.data, mode, controls });
  print(impactJson(view, asked.data), () => [...view.impacts.map(impactTables), outcomesInWords(view.outcomes) ?? ""].filter(Boolean).join("\n\n"));
});
