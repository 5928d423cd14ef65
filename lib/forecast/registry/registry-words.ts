import { dayInWords } from "@/lib/votes/day";
import { announced } from "@/lib/votes/tally";
import { counted, plural } from "@/lib/words/plural";
import { levelInWords } from "../level-words";
import { counts, type RegistryEntry } from "./registry-entry";
import type { FrozenForecast } from "./schema";

/** The finding of a registry as a headline. */
export function registryFinding(entries: readonly RegistryEntry[]): string {
  if (entries.length === 0) return "No forecast is frozen yet";
  const met = entries.filter(counts);
  const frozen = counted(entries.length, "forecast is frozen", "forecasts are frozen");
  if (met.length === 0) return `${frozen}; none that counts has met its vote yet`;
  const held = met.filter(({ scores }) => scores!.intervals["90"].held).length;
  return `${frozen}; of ${met.length} that met ${plural(met.length, "its vote", "their votes")}, the 90 % interval held ${held === met.length ? (held === 1 ? "it" : "all") : held === 0 ? "none" : held}`;
}

/** "140–173", or one number where both ends are the same. */
export function rangeOf({ q05, q95 }: { q05: number; q95: number }): string {
  return q05 === q95 ? String(q05) : `${q05}–${q95}`;
}

/** What a forecast assumed, as readers say it. */
export function assumptionWords({ scenario: { pressure, assume, leave, newcomers } }: FrozenForecast): string {
  const parts = [
    pressure === "open" ? "" : pressure.startsWith("push=") ? levelInWords(Number(pressure.slice("push=".length))) : pressure.startsWith("as-in-") ? `as in session ${pressure.slice("as-in-".length)}` : pressure.startsWith("level-") ? `pressure ${pressure.slice("level-".length)}` : pressure,
    assume.replaceAll(":", " ").replaceAll(",", ", "),
    leave && `without ${leave.replaceAll(",", ", ")}`,
    newcomers > 0 ? counted(newcomers, "new member", "new members") : "",
  ];
  return parts.filter(Boolean).join("; ") || "nothing";
}

/** How a forecast came out, or that its vote is not on record; why it does not count, where it does not. */
export function outcomeWords({ forecast, standing, scores }: RegistryEntry): string {
  const { vote } = standing;
  if (!vote || !scores) {
    const { after } = forecast.target;
    return after ? `Open: no vote is on record after that of ${dayInWords(after.date)}.` : "Open: no vote is on record.";
  }
  const levels = (["50", "80", "90"] as const).map((level) => `${level} % ${scores.intervals[level].held ? "held" : "missed"}`).join(", ");
  const came = `${announced(vote)} on ${dayInWords(vote.date, { precision: vote.datePrecision, short: true })}; ${levels}.`;
  return standing.tooLate ? `Made after its vote, so it does not count. ${came}` : came;
}
