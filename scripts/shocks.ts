/**
 * npm run --silent shocks [-- --json]: what followed earlier falls of support in all recurring votes of the record, the table of the forecast page.
 * --second-pushes: how well levels of push would have said who leaves in a second push, beside a uniform push and the replay, and the replay of 2025 from
 * before it (about two minutes). --markdown: the tables of docs/forecast-method.md.
 */
import { parseArgs } from "node:util";
import { withRecord } from "./database/with-record";

const usage = "usage: npm run --silent shocks -- [--json | --markdown] [--second-pushes]";

function readArguments() {
  try {
    const { values } = parseArgs({ options: { json: { type: "boolean" }, markdown: { type: "boolean" }, "second-pushes": { type: "boolean" } } });
    if (values.json && values.markdown) throw new Error("--json or --markdown: choose");
    return { json: values.json ?? false, markdown: values.markdown ?? false, second: values["second-pushes"] ?? false };
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exit(2);
  }
}

const { json, markdown, second } = readArguments();

await withRecord(async () => {
  const { getEarlierShocks, listVoteTitles } = await import("@/lib/forecast/shocks/queries");
  const { recurringSeriesOf } = await import("@/lib/forecast/shocks/recurring-series");
  const { getVotingRecord } = await import("@/lib/forecast/record/queries");
  const { shocksText } = await import("./shocks/text");
  const { evaluatePushes } = await import("./shocks/evaluate");
  const { pushesText } = await import("./shocks/pushes-text");
  if (!second) {
    const made = await getEarlierShocks();
    console.log(json ? JSON.stringify(made) : shocksText(made, { markdown }));
    return;
  }
  const { record } = await getVotingRecord();
  const made = evaluatePushes({ record, series: recurringSeriesOf(record, await listVoteTitles()) });
  console.log(json ? JSON.stringify(made) : pushesText(made, { markdown }));
});
