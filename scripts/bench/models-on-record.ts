import { withRecord } from "../database/with-record";
import { measureModels, modelTable } from "./models";

/** Times the models on the record of the database and prints a table. */
export function benchModels(): Promise<void> {
  return withRecord(async () => {
    const { getVotingRecord } = await import("@/lib/forecast/record/queries");
    const { record } = await getVotingRecord();
    console.log(modelTable(measureModels(record)));
  });
}
