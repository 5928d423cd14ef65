import type { RememberedPressure } from "./desk/questions";
import type { Scenario } from "./scenario";
import { dayInWords } from "../votes/day";

type Pressure = Scenario["pressure"];

/** The year of a remembered vote, or its month where two fell into one year. */
export function whenHeld({ date }: Pick<RememberedPressure, "date">, pressures: readonly Pick<RememberedPressure, "date">[]): string {
  const shared = pressures.filter((other) => other.date.slice(0, 4) === date.slice(0, 4)).length > 1;
  return dayInWords(date, { precision: shared ? "month" : "year" });
}

/** "in a calm year", "under pressure as in 2025", "at pressure 0.5": a scenario as part of a sentence. */
export function pressureInWords(pressure: Pressure, pressures: readonly RememberedPressure[]): string {
  if (pressure.kind === "open") return "with nothing assumed";
  if (pressure.kind === "calm") return "in a calm year";
  const vote = pressures.find(({ session, hardest }) => (pressure.kind === "as-in" ? session === pressure.session : hardest && pressure.level === 1));
  if (vote) return `under pressure as in ${whenHeld(vote, pressures)}`;
  if (pressure.kind === "as-in") return `under pressure as in session ${pressure.session}`;
  return pressure.level === 1 ? "under the pressure of a usual campaign" : `at pressure ${pressure.level}`;
}

/** A whole scenario as part of a sentence: "with one position assumed", "in a calm year with 2 positions assumed". */
export function scenarioInWords({ pressure, overrides }: Scenario, pressures: readonly RememberedPressure[]): string {
  const assumed = Object.keys(overrides).length;
  const positions = assumed === 0 ? "" : assumed === 1 ? "with one position assumed" : `with ${assumed} positions assumed`;
  if (pressure.kind === "open" && positions) return positions;
  return [pressureInWords(pressure, pressures), positions].filter(Boolean).join(" ");
}

/** What levels mean for this series: "0 is a calm year, 1 is pressure as in 2025". */
export function levelsInWords(pressures: readonly RememberedPressure[]): string {
  const hardest = pressures.find((one) => one.hardest);
  return hardest
    ? `0 is a calm year, 1 pressure as in ${whenHeld(hardest, pressures)}, the hardest remembered; above 1 is harder still`
    : "0 is a calm year, 1 the pressure of a usual campaign (this series remembers none harder); above 1 is harder still";
}

/** The scenarios to choose from besides the slider: their names in addresses and in words. */
export function pressureChoices(pressures: readonly RememberedPressure[]): { value: string; label: string }[] {
  const past = [...pressures].reverse().filter(({ session }, at, all) => session !== "" && all.findIndex((one) => one.session === session) === at);
  return [
    { value: "open", label: "Nothing assumed" },
    { value: "calm", label: "A calm year" },
    ...past.map(({ session, date, hardest }) => ({ value: `as-in-${session}`, label: `As in ${whenHeld({ date }, pressures)} (session ${session})${hardest ? ", the hardest" : ""}` })),
  ];
}

/** What a scenario may be held against: the same, and levels in steps of a half. */
export function comparedChoices(pressures: readonly RememberedPressure[], chosen: Pressure | undefined): [value: string, label: string][] {
  const levels = [0.5, 1, 1.5, 2].map((level) => ({ value: `level-${level}`, label: `Pressure ${level}` }));
  const known = [...pressureChoices(pressures), ...levels];
  const own = chosen?.kind === "level" && !levels.some(({ value }) => value === `level-${chosen.level}`) ? [{ value: `level-${chosen.level}`, label: `Pressure ${chosen.level}` }] : [];
  return [...known, ...own].map(({ value, label }) => [value, label]);
}
