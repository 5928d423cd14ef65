/**
 * npm run forecast -- --series SLUG [--json]: the next vote as forecast now. `--freeze` stores it in the registry (without --series: all series, for a
 * schedule); `--verify ID` hashes a frozen forecast again and, where the record still allows it, makes it again.
 */
import { withRecord } from "./database/with-record";
import { readArguments } from "./forecast/arguments";

const asked = readArguments();

await withRecord(async () => {
  const { freezeAll } = await import("./forecast/freeze");
  const { printForecast } = await import("./forecast/print");
  const { verify } = await import("./forecast/verify");
  if (asked.verify !== undefined) await verify(asked.verify);
  else if (asked.freeze) await freezeAll(asked);
  else await printForecast(asked);
});
