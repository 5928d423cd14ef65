import type { FrozenScores } from "./frozen-scores";
import type { FrozenForecast } from "./schema";
import type { Standing } from "./standing";

/** A frozen forecast with what has become of it; scores as soon as its vote is on record. */
export interface RegistryEntry {
  readonly forecast: FrozenForecast;
  readonly standing: Standing;
  readonly scores: FrozenScores | null;
}

/** Whether a forecast assumed something: then it says what would happen if, and is scored but never averaged. */
export function isWhatIf({ scenario: { pressure, assume, leave, newcomers } }: RegistryEntry["forecast"]): boolean {
  return pressure !== "open" || assume !== "" || leave !== "" || newcomers > 0;
}

/** Whether an entry counts in averages: its vote is on record, it was made before it, and it assumed nothing. */
export function counts({ forecast, standing, scores }: RegistryEntry): boolean {
  return scores !== null && standing.vote !== null && standing.tooLate === null && !isWhatIf(forecast);
}

/** How the forecasts of one model came out that count. Means over forecasts; log loss and joint log score are null for models without states. */
export interface RegistrySummary {
  readonly model: string;
  readonly forecasts: number;
  readonly votes: number;
  readonly logLoss: number | null;
  readonly jointLogScore: number | null;
  readonly crpsYes: number;
  /** How many 90 % intervals for "in favour" held. */
  readonly held90: number;
}

/** One line a model, in order of name; empty while nothing counts. */
export function summariseRegistry(entries: readonly RegistryEntry[]): RegistrySummary[] {
  const counted = entries.filter(counts);
  const models = [...new Set(counted.map(({ forecast }) => forecast.model))].sort();
  return models.map((model) => {
    const own = counted.filter(({ forecast }) => forecast.model === model);
    const scores = own.map((entry) => entry.scores!);
    const perState = scores.flatMap(({ states }) => (states ? [states] : []));
    const meanOf = (values: readonly number[]) => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length);
    return {
      model,
      forecasts: own.length,
      votes: new Set(own.map(({ standing }) => standing.vote!.id)).size,
      logLoss: meanOf(perState.map(({ logLoss }) => logLoss)),
      jointLogScore: meanOf(perState.map(({ jointLogScore }) => jointLogScore)),
      crpsYes: meanOf(scores.map(({ crps }) => crps.yes))!,
      held90: scores.filter(({ intervals }) => intervals["90"].held).length,
    };
  });
}
