import type { ForecastAnswer, PushAnswer } from "./desk/forecast-answer";
import { levelInWords } from "./level-words";
import { levelOfPush } from "./push-words";
import type { AskedPressure, Scenario } from "./scenario";
import { compareText, levelText } from "./scenario-address";

type Reference = PushAnswer["reference"];

/** A whole scenario as part of a sentence: "with nothing assumed", "if pressure stays as in 2025", "with 2 positions assumed". `push`: what the forecast says of its level. */
export function scenarioInWords({ pressure, overrides }: Scenario, push: Pick<PushAnswer, "reference"> | undefined): string {
  const assumed = Object.keys(overrides).length;
  const positions = assumed === 0 ? "" : assumed === 1 ? "with one position assumed" : `with ${assumed} positions assumed`;
  if (pressure.kind === "push") return [push ? levelOfPush(pressure.level, push) : `if ${levelInWords(pressure.level)}`, positions].filter(Boolean).join(", ");
  return positions || "with nothing assumed";
}

/** The scenario that a forecast was made for, as part of a sentence. */
export const assumedInWords = ({ scenario, push }: Pick<ForecastAnswer, "scenario" | "push">): string => scenarioInWords(scenario, push);

/** The levels that have names: what they are called beside the slider. */
export function namedLevels(reference: Reference): { level: number; name: string }[] {
  if (!reference) return [{ level: 0, name: "no push" }, { level: 1, name: "a first push" }];
  return [{ level: -1, name: "eases" }, { level: 0, name: `stays as in ${reference.date.slice(0, 4)}` }, { level: 1, name: "rises (as many states leave again)" }];
}

/** What the slider's numbers mean for this series, as a sentence. */
export function levelsInWords(reference: Reference): string {
  if (!reference) return "0: no push, as in the last five votes, none of which was one; 1: a first push, as large as first pushes have been in other votes. Below 0 there is nothing to ease.";
  return `−1: pressure eases; 0: it stays as in ${reference.date.slice(0, 4)}; 1: it rises, and as many states leave again.`;
}

/** What a scenario may be held against: nothing assumed, and levels in steps of a half. */
export function comparedChoices(reference: Reference, chosen: AskedPressure | undefined): [value: string, label: string][] {
  const levels = (reference ? [-1, -0.5, 0, 0.5, 1] : [0, 0.5, 1]).map((level): [string, string] => [levelText(level), capital(levelOfPush(level, { reference }))]);
  const known: [string, string][] = [["open", "Nothing assumed"], ...levels];
  const own = chosen && compareText(chosen);
  return own === undefined || known.some(([value]) => value === own) ? known : [...known, [own, capital(levelOfPush(Number(own), { reference }))]];
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
