import { z } from "zod";
import { regions } from "../countries/schema";
import { modelNames } from "./models/all-models";
import { OUTCOMES } from "./outcomes";
import type { AskedPressure } from "./scenario";
import { isAppError } from "../errors";
import { assumeText, compareSchema, compareText, foldPush, leaveText, levelText, scenarioFields } from "./scenario-address";
import { seedSchema } from "./seed";

const oneOf = <const Names extends readonly [string, ...string[]]>(names: Names) => z.enum(names, `one of ${names.join(", ")}`);

/** What a forecast is made from: the part of the address that pages, pictures and tables share. */
export const forecastFields = {
  model: z.enum(modelNames as [string, ...string[]], `one of ${modelNames.join(", ")}`).default("full"),
  ...scenarioFields,
  asOf: z.iso.date("a day such as 2025-10-28").refine((day) => day >= "1946-01-01" && day <= "2100-12-31", "a day from 1946 to 2100").optional(),
  seed: seedSchema,
};

/** How many states the watch-list may hold. */
export const watchSizes = { usual: 20, most: 200 } as const;
const watchInWords = `a whole number from 1 to ${watchSizes.most}`;

/** Which of the watched states: all, those last in favour, those that were not. */
export const watchedMoves = ["any", "leaving", "returning"] as const;
export const stateSorts = ["moving", "name", "yes", "no", "abstain", "absent"] as const;

/** All choices of the forecast page. */
export const forecastPageSchema = z.object({
  ...forecastFields,
  /** The scenario beside it; left out, the page chooses. */
  compare: compareSchema.optional(),
  watch: z.string(watchInWords).regex(/^\d{1,3}$/, watchInWords).transform(Number).refine((size) => size >= 1 && size <= watchSizes.most, watchInWords).default(watchSizes.usual),
  moves: oneOf(watchedMoves).default("any"),
  last: oneOf([...OUTCOMES, "none"]).optional(),
  group: oneOf(regions).optional(),
  sort: oneOf(stateSorts).default("moving"),
});
export type ForecastAddress = Omit<z.output<typeof forecastPageSchema>, "push" | "scenario"> & { scenario: AskedPressure };

/** An address as it was asked for: what is there more than once counts once, what is empty or not known here does not count. */
export type AskedFields = Readonly<Record<string, string>>;

export type ParsedAddress = { ok: true; address: ForecastAddress } | { ok: false; errors: readonly { field: string; message: string }[] };

/** Reads the choices of the page. Wrong ones are named, each once, with what was expected. */
export function parseForecastAddress(asked: AskedFields): ParsedAddress {
  const parsed = forecastPageSchema.safeParse(asked);
  if (parsed.success) return folded(parsed.data);
  const errors = new Map<string, string>();
  for (const { path, message } of parsed.error.issues) {
    const field = String(path[0] ?? "");
    if (!errors.has(field)) errors.set(field, message);
  }
  return { ok: false, errors: [...errors].map(([field, message]) => ({ field, message })) };
}

function folded(asked: z.output<typeof forecastPageSchema>): ParsedAddress {
  try {
    return { ok: true, address: foldPush(asked) };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { ok: false, errors: [{ field: "push", message: error.message.replace(/^push: expected /, "") }] };
  }
}

/** What an address asks of this page. */
export function askedFields(query: Readonly<Record<string, string | readonly string[] | undefined>>): AskedFields {
  const known = Object.keys(forecastPageSchema.shape);
  const first = (value: string | readonly string[] | undefined) => (typeof value === "string" ? value : value?.[0]);
  return Object.fromEntries(known.flatMap((name) => {
    const value = first(query[name]);
    return value ? [[name, value]] : [];
  }));
}

/** The choices as a query, in one order, without those that are as usual: what `parseForecastAddress` reads back. */
export function forecastQuery(address: Partial<ForecastAddress>): string {
  const { model = "full", scenario, assume = {}, leave = [], newcomers = 0, asOf, seed = 1, compare, watch = watchSizes.usual, moves = "any", last, group, sort = "moving" } = address;
  const said: Record<string, string> = {
    model: model === "full" ? "" : model,
    push: scenario?.kind === "push" ? levelText(scenario.level) : "",
    assume: assumeText(assume),
    leave: leaveText(leave),
    newcomers: newcomers === 0 ? "" : String(newcomers),
    asOf: asOf ?? "",
    seed: seed === 1 ? "" : String(seed),
    compare: compare ? compareText(compare) : "",
    watch: watch === watchSizes.usual ? "" : String(watch),
    moves: moves === "any" ? "" : moves,
    last: last ?? "",
    group: group ?? "",
    sort: sort === "moving" ? "" : sort,
  };
  const text = Object.entries(said).flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value).replaceAll("%3A", ":").replaceAll("%2C", ",")}`] : [])).join("&");
  return text && `?${text}`;
}

/** The part of an address that the numbers depend on, for pictures and tables. */
export function numbersOf({ model, scenario, assume, leave, newcomers, asOf, seed }: ForecastAddress): Partial<ForecastAddress> {
  return { model, scenario, assume, leave, newcomers, asOf, seed };
}

/** The question that an address asks of the forecaster. */
export function questionOf(series: string, { model, scenario: pressure, assume: overrides, leave, newcomers, asOf, seed }: Pick<ForecastAddress, "model" | "scenario" | "assume" | "leave" | "newcomers" | "asOf" | "seed">) {
  return { series, model, pressure, overrides, leave, newcomers, asOf, seed };
}

/**
 * The scenarios that are held side by side: what the page assumes (where it assumes nothing, or pressure that stays, a further push); and beside it what was
 * asked for, or pressure that stays.
 */
export function comparedPressures({ scenario, compare }: Pick<ForecastAddress, "scenario" | "compare">): { first: AskedPressure; second: AskedPressure } {
  if (compare) return { first: scenario, second: compare };
  const first = scenario.kind === "open" || scenario.level === 0 ? ({ kind: "push", level: 1 } as const) : scenario;
  return { first, second: { kind: "push", level: 0 } };
}
