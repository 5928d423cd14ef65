import type { ForecastAsked } from "../queries";
import { assumeSchema, leaveSchema, pressureSchema } from "../scenario-address";
import type { FrozenContent } from "./schema";

/** The question that a frozen forecast answered, read from its content. */
export function askedAgain({ series, model, scenario, asOf, seed }: Pick<FrozenContent, "series" | "model" | "scenario" | "asOf" | "seed">): ForecastAsked {
  const { pressure, assume, leave, newcomers, presser, sponsor = null } = scenario;
  return { series, model, pressure: pressureSchema.parse(pressure), overrides: assumeSchema.parse(assume), leave: leaveSchema.parse(leave), newcomers, asOf, seed, ...(presser ? { parties: { presser, sponsor } } : {}) };
}
