import { counts, isWhatIf, type RegistryEntry } from "@/lib/forecast/registry/registry-entry";
import type { SeriesRecord } from "@/lib/series/schema";
import { type Position, positions } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";
import { type ColumnOf, makeTable, revisionColumn, type Table } from "./table";

const expectedColumn = (position: Position): ColumnOf<RegistryEntry> => ({
  key: `expected_${position}`, title: `Expected ${positionTerms[position].inSentence}`, unit: "states", description: "The count to quote; the four sum to the membership.", of: ({ forecast }) => forecast.expected[position],
});
const cameColumn = (position: Position): ColumnOf<RegistryEntry> => ({
  key: position, title: positionTerms[position].term, unit: "states", description: "As recorded; empty until the vote is on record.", of: ({ standing }) => standing.vote?.[position] ?? null,
});
const heldColumn = (level: "50" | "80" | "90"): ColumnOf<RegistryEntry> => ({
  key: `held_${level}`, title: `${level} % interval held`, description: `yes or no: whether the central ${level} % of the states in favour held what came.`,
  of: ({ scores }) => (scores ? (scores.intervals[level].held ? "yes" : "no") : null),
});
const stateScore = (key: "log_loss" | "brier" | "rps" | "joint_log_score", of: "logLoss" | "brier" | "rps" | "jointLogScore", title: string, description: string): ColumnOf<RegistryEntry> => ({
  key, title, description: `${description} Empty for models that say nothing of single states.`, of: ({ scores }) => scores?.states?.[of] ?? null,
});
const yesNo = (value: boolean) => (value ? "yes" : "no");

const columns: readonly ColumnOf<RegistryEntry>[] = [
  { key: "id", title: "Number", description: "Number of the frozen forecast.", of: ({ forecast }) => forecast.id },
  { key: "frozen_at", title: "Frozen at", unit: "ISO 8601, UTC", description: "By the database's clock.", of: ({ forecast }) => forecast.frozenAt },
  { key: "frozen_by", title: "Frozen by", description: "Who froze it, as known then.", of: ({ forecast }) => forecast.frozenBy },
  { key: "sha256", title: "SHA-256", description: "Hash of the content as canonical JSON.", of: ({ forecast }) => forecast.sha256 },
  { key: "as_of", title: "As of", unit: "YYYY-MM-DD", description: "Only votes before this day were seen.", of: ({ forecast }) => forecast.asOf },
  { key: "seen_revision", title: "Revision seen", description: "Number of the revision of the record that the forecast saw.", of: ({ forecast }) => forecast.seenRevision },
  { key: "model", title: "Model", description: "Name of the model.", of: ({ forecast }) => forecast.model },
  { key: "model_version", title: "Version of the model", description: "It changes whenever the numbers may.", of: ({ forecast }) => forecast.version },
  { key: "seed", title: "Seed", description: "The same seed gives the same numbers.", of: ({ forecast }) => forecast.seed },
  { key: "scenario", title: "Scenario", description: "Assumed pressure: open is none.", of: ({ forecast }) => forecast.scenario.pressure },
  { key: "assume", title: "Assumed positions", description: "States whose position was taken as given.", of: ({ forecast }) => forecast.scenario.assume || null },
  { key: "leave", title: "Assumed to take no part", description: "Members left out.", of: ({ forecast }) => forecast.scenario.leave || null },
  { key: "newcomers", title: "New members assumed", description: "How many.", of: ({ forecast }) => forecast.scenario.newcomers },
  { key: "members", title: "Members", unit: "states", description: "States that can vote.", of: ({ forecast }) => forecast.members },
  ...positions.map(expectedColumn),
  { key: "yes_mean", title: "In favour, mean", unit: "states", description: "Mean of the distribution.", of: ({ forecast }) => forecast.yes.mean },
  { key: "yes_q05", title: "In favour, 5 %", unit: "states", description: "Lower end of the central 90 %.", of: ({ forecast }) => forecast.yes.q05 },
  { key: "yes_q95", title: "In favour, 95 %", unit: "states", description: "Upper end of the central 90 %.", of: ({ forecast }) => forecast.yes.q95 },
  { key: "session", title: "Session of its vote", description: "Empty until the vote is on record.", of: ({ standing }) => standing.vote?.session ?? null },
  { key: "date", title: "Date of its vote", unit: "YYYY-MM-DD", description: "Empty until the vote is on record.", of: ({ standing }) => standing.vote?.date ?? null },
  ...positions.map(cameColumn),
  { key: "too_late", title: "Too late", description: "Why it was made after its vote: on_record, held_before_its_date, held_before_freezing; empty otherwise.", of: ({ standing }) => (standing.vote && standing.tooLate) || null },
  { key: "what_if", title: "Assumed something", description: "yes or no; then it is scored but not averaged.", of: ({ forecast }) => yesNo(isWhatIf(forecast)) },
  { key: "counts", title: "Counts", description: "yes or no: whether it counts in averages.", of: (entry) => yesNo(counts(entry)) },
  stateScore("log_loss", "logLoss", "Log loss", "Nats a state."),
  stateScore("brier", "brier", "Brier score", "0 to 2."),
  stateScore("rps", "rps", "RPS", "Ranked probability score, 0 to 1."),
  stateScore("joint_log_score", "jointLogScore", "Joint log score", "Nats a vote."),
  { key: "crps_yes", title: "CRPS in favour", unit: "states", description: "Of the count in favour.", of: ({ scores }) => scores?.crps.yes ?? null },
  ...(["50", "80", "90"] as const).map(heldColumn),
];

/** The registry of a series, newest first, the bad ones too. */
export function registryTable({ series, revision }: SeriesRecord, entries: readonly RegistryEntry[]): Table {
  return makeTable({ name: `${series.slug}-registry`, title: `${series.shortTitle}: frozen forecasts`, columns: [...columns, revisionColumn(revision.number)], items: entries });
}
