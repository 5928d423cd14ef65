import { parseArgs } from "node:util";
import { z } from "zod";
import { foldPush } from "@/lib/forecast/scenario-address";
import { type ForecastQuery, forecastQuery } from "@/lib/http/api/forecast";

const usage = `usage: npm run forecast -- --series SLUG [--model NAME] [--push=LEVEL, from -1 to 1] [--assume BRA:no,…] [--leave ARG,…]
                         [--newcomers N] [--as-of YYYY-MM-DD] [--seed N] [--json | --freeze [--by NAME]]
       npm run forecast -- --freeze        every series, as on a schedule
       npm run forecast -- --verify ID     a frozen forecast, by its number`;

export type Arguments = { series: string | undefined; asked: ForecastQuery; json: boolean; freeze: boolean; by: string; verify: number | undefined };

/** The command line; a mistake in it ends the process with code 2. */
export function readArguments(): Arguments {
  try {
    const text = { type: "string" } as const;
    const { values } = parseArgs({
      options: {
        series: text, model: text, push: text, scenario: text, assume: text, leave: text, newcomers: text, "as-of": text, seed: text, by: text, verify: text,
        json: { type: "boolean" }, freeze: { type: "boolean" },
      },
    });
    const { series, json = false, freeze = false, by = "npm run forecast", verify, model, push, scenario, assume, leave, newcomers, seed } = values;
    if (verify !== undefined && !/^[1-9]\d{0,8}$/.test(verify)) throw new Error(`--verify: expected the number of a frozen forecast, not ${verify}`);
    if (verify === undefined && !freeze && !series) throw new Error("--series is missing");
    if (json && freeze) throw new Error("--json prints a forecast and --freeze stores one: choose");
    if (!by.trim()) throw new Error("--by: expected a name");
    const given = Object.entries({ model, push, scenario, assume, leave, newcomers, seed, asOf: values["as-of"] }).filter(([, value]) => value !== undefined);
    const asked = forecastQuery.safeParse(Object.fromEntries(given));
    if (!asked.success) throw new Error(asked.error.issues.map(({ path, message }) => `--${path.join(".") === "asOf" ? "as-of" : path.join(".")}: expected ${message}`).join("; "));
    return { series, asked: asked.data, json, freeze, by, verify: verify === undefined ? undefined : Number(verify) };
  } catch (error) {
    if (error instanceof z.ZodError) throw error;
    console.error(`${(error as Error).message}\n${usage}`);
    process.exit(2);
  }
}

/** A question in the words of addresses, as the forecaster takes it. */
export function askedOf(series: string, asked: ForecastQuery) {
  const { scenario: pressure, assume: overrides, ...rest } = foldPush(asked);
  return { series, pressure, overrides, ...rest };
}
