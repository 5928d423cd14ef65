import { z } from "zod";
import { iso3Schema } from "../countries/schema";
import { OUTCOMES, type Outcome } from "./outcomes";
import { OPEN_SCENARIO, type Scenario } from "./scenario";

/** The hardest pressure that may be asked for; 1 is the hardest year on record. */
export const HIGHEST_LEVEL = 2;
/** States that are not on record and may be assumed to have joined. */
export const MOST_NEWCOMERS = 3;

const howToSay = `open, calm, as-in-SESSION (as-in-74, as-in-80) or level-X with X from 0 to ${HIGHEST_LEVEL} (level-0.5)`;

/** `scenario=` in addresses: open, calm, as-in-80, level-0.5. */
export const pressureSchema = z.string().transform((text, context): Scenario["pressure"] => {
  if (text === "open" || text === "calm") return { kind: text };
  const session = /^as-in-([0-9A-Za-z-]{1,12})$/.exec(text)?.[1];
  if (session !== undefined) return { kind: "as-in", session };
  const level = /^level-(\d(?:\.\d{1,3})?)$/.exec(text)?.[1];
  if (level !== undefined && Number(level) <= HIGHEST_LEVEL) return { kind: "level", level: Number(level) };
  context.addIssue({ code: "custom", message: howToSay });
  return z.NEVER;
});

/** `assume=` in addresses: states whose position is taken as given, BRA:abstain,ARG:no. */
export const assumeSchema = z.string().max(4000).transform((text, context): Scenario["overrides"] => {
  const overrides: Record<string, Outcome> = {};
  for (const part of text.split(",").filter(Boolean)) {
    const [code, outcome, ...rest] = part.split(":");
    const iso3 = iso3Schema.safeParse(code);
    if (!iso3.success || rest.length > 0 || !isOutcome(outcome) || overrides[iso3.data]) {
      context.addIssue({ code: "custom", message: "states with a position, each once: BRA:abstain,ARG:no (positions: yes, no, abstain, absent)" });
      return z.NEVER;
    }
    overrides[iso3.data] = outcome;
  }
  return overrides;
});

/** `leave=` in addresses: members assumed to take no part in the Assembly any more, ARG,BRA. */
export const leaveSchema = z.string().max(1000).transform((text, context): string[] => {
  const codes = text.split(",").filter(Boolean).map((code) => iso3Schema.safeParse(code));
  if (codes.every(({ success }) => success)) return [...new Set(codes.map(({ data }) => data!))].sort();
  context.addIssue({ code: "custom", message: "country codes of three letters: ARG,BRA" });
  return z.NEVER;
});

/** `asOf=` in addresses. The record starts in 1946. */
export const asOfSchema = z.iso.date("a day as YYYY-MM-DD").refine((day) => day >= "1946-01-01", "a day from 1946-01-01 on");

/** What may be assumed of the next vote, in the names that pages, exports and API share. */
export const scenarioFields = {
  scenario: pressureSchema.default(OPEN_SCENARIO.pressure),
  assume: assumeSchema.default({}),
  leave: leaveSchema.default([]),
  newcomers: z.coerce.number({ error: `a whole number from 0 to ${MOST_NEWCOMERS}` }).int(`a whole number from 0 to ${MOST_NEWCOMERS}`).min(0, `a whole number from 0 to ${MOST_NEWCOMERS}`).max(MOST_NEWCOMERS, `a whole number from 0 to ${MOST_NEWCOMERS}`).default(0),
};

/** A pressure as addresses write it; what `pressureSchema` reads back. */
export function pressureText(pressure: Scenario["pressure"]): string {
  if (pressure.kind === "as-in") return `as-in-${pressure.session}`;
  return pressure.kind === "level" ? `level-${Number(pressure.level.toFixed(3))}` : pressure.kind;
}

/** Overrides as addresses write them, in order of code; what `assumeSchema` reads back. */
export function assumeText(overrides: Scenario["overrides"]): string {
  return Object.entries(overrides).sort(([a], [b]) => (a < b ? -1 : 1)).map(([iso3, outcome]) => `${iso3}:${outcome}`).join(",");
}

/** States as addresses write them; what `leaveSchema` reads back. */
export function leaveText(leave: readonly string[]): string {
  return [...leave].sort().join(",");
}

function isOutcome(text: string | undefined): text is Outcome {
  return OUTCOMES.some((outcome) => outcome === text);
}
