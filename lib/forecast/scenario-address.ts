import { z } from "zod";
import { iso3Schema } from "../countries/schema";
import { OUTCOMES, type Outcome } from "./outcomes";
import { AppError } from "../errors";
import { HIGHEST_RETIRED_LEVEL, pushInsteadOf, retiredPressure } from "./retired-scenarios";
import type { AskedPressure, PushPressure, Scenario } from "./scenario";

/** States that are not on record and may be assumed to have joined. */
export const MOST_NEWCOMERS = 3;

/** The levels of push in steps that a slider can show and an address can say. */
export const PUSH_LEVELS = { least: -1, most: 1, step: 0.05 } as const;

const howToPush = "a level from -1 (it eases) over 0 (it stays as it is) to 1 (as many states leave again), such as 0.5";

/** A level as a number with three decimals at most; undefined for anything else. */
function levelOf(text: string): number | undefined {
  const level = /^[-+]?(?:0|1)?(?:\.\d{1,3})?$/.test(text) && /\d/.test(text) ? Number(text) : NaN;
  return level >= PUSH_LEVELS.least && level <= PUSH_LEVELS.most ? level + 0 || 0 : undefined;
}

/** `push=` in addresses: how the pressure on the next vote compares with that of the last push. */
export const pushSchema = z.string(howToPush).transform((text, context): PushPressure => {
  const level = levelOf(text);
  if (level !== undefined) return { kind: "push", level };
  context.addIssue({ code: "custom", message: howToPush });
  return z.NEVER;
});

const howToSay = `open (nothing assumed); a level of pressure is said by push. Of the names that addresses had before, calm, as-in-SESSION and level-X with X from 0 to ${HIGHEST_RETIRED_LEVEL} still answer`;

/** `scenario=` in addresses: open, or one of the names that were in use before there was `push`, answered with the level nearest in meaning. */
export const scenarioSchema = z.string(howToSay).transform((text, context): AskedPressure => {
  const pressure = pressureOf(text);
  if (pressure?.kind === "open") return pressure;
  if (pressure && pressure.kind !== "push") return pushInsteadOf(pressure);
  context.addIssue({ code: "custom", message: howToSay });
  return z.NEVER;
});

/** What a scenario may be held against, in addresses: open, a level, or an older name. */
export const compareSchema = z.string().transform((text, context): AskedPressure => {
  const level = levelOf(text);
  const named = level === undefined ? scenarioSchema.safeParse(text) : undefined;
  if (level !== undefined) return { kind: "push", level };
  if (named?.success) return named.data;
  context.addIssue({ code: "custom", message: `open, or ${howToPush}` });
  return z.NEVER;
});

/** A pressure as it is written in frozen forecasts, of whichever time: open, push=0.5, calm, as-in-80, level-1.5. */
export const pressureSchema = z.string().transform((text, context): Scenario["pressure"] => {
  const pressure = pressureOf(text);
  if (pressure) return pressure;
  context.addIssue({ code: "custom", message: "open, push=LEVEL, calm, as-in-SESSION or level-X" });
  return z.NEVER;
});

function pressureOf(text: string): Scenario["pressure"] | undefined {
  if (text === "open") return { kind: "open" };
  const push = text.startsWith("push=") ? levelOf(text.slice("push=".length)) : undefined;
  return push === undefined ? retiredPressure(text) : { kind: "push", level: push };
}

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
  push: pushSchema.optional(),
  scenario: scenarioSchema.default({ kind: "open" }),
  assume: assumeSchema.default({}),
  leave: leaveSchema.default([]),
  newcomers: z.coerce.number({ error: `a whole number from 0 to ${MOST_NEWCOMERS}` }).int(`a whole number from 0 to ${MOST_NEWCOMERS}`).min(0, `a whole number from 0 to ${MOST_NEWCOMERS}`).max(MOST_NEWCOMERS, `a whole number from 0 to ${MOST_NEWCOMERS}`).default(0),
};

/**
 * One pressure of the two names that an address has for it. What was said under an older name keeps that name beside the level that answers it.
 * @throws AppError `bad_request` where both say something
 */
export function foldPush<Asked extends { scenario: AskedPressure; push?: PushPressure | undefined }>({ push, scenario, ...rest }: Asked): Omit<Asked, "push" | "scenario"> & { scenario: AskedPressure } {
  if (push && scenario.kind !== "open") throw new AppError("bad_request", "push: expected push alone; scenario is the older name for it, and both say something");
  return { ...rest, scenario: push ?? scenario };
}

/** A level as addresses write it: 0.5, -1. */
export const levelText = (level: number): string => String(Number(level.toFixed(3)) || 0);

/** A pressure as tables and frozen forecasts write it; what `pressureSchema` reads back. */
export function pressureText(pressure: Scenario["pressure"]): string {
  if (pressure.kind === "push") return `push=${levelText(pressure.level)}`;
  if (pressure.kind === "as-in") return `as-in-${pressure.session}`;
  return pressure.kind === "level" ? `level-${Number(pressure.level.toFixed(3))}` : pressure.kind;
}

/** A pressure as `compare` writes it. */
export function compareText(pressure: AskedPressure): string {
  return pressure.kind === "push" ? levelText(pressure.level) : "open";
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
