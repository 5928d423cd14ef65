import { type BacktestedVote, FIRST_FORECAST } from "@/lib/forecast/backtest";
import { type Summary, summarise } from "@/lib/forecast/backtest-summary";

const columns = [
  ["logLoss", "log loss"], ["brier", "Brier"], ["rps", "RPS"], ["rpsPresent", "RPS (3)"], ["jointLogScore", "joint"], ["crpsYes", "CRPS yes"], ["crpsNo", "no"], ["crpsAbstain", "abstain"],
  ["crpsAbsent", "absent"], ["energy", "energy"], ["coverage50", "50 %"], ["coverage80", "80 %"], ["coverage90", "90 %"], ["width90", "width"], ["auc", "AUC"], ["precisionAt20", "prec@20"],
] as const satisfies readonly (readonly [keyof Summary, string])[];

const figure = (value: number | null) => (value === null ? "–" : value.toFixed(value < 0.1 ? 4 : value < 1 ? 3 : value < 10 ? 2 : 1));

/** One line a model: mean scores over the votes. */
export function summaryTable(votes: readonly BacktestedVote[], models: readonly string[]): string {
  if (votes.length === 0) return `Nothing to score: a backtest begins with vote number ${FIRST_FORECAST + 1} of a series.`;
  const rows = models.map((model) => {
    const summary = summarise(votes, model);
    return [model, ...columns.map(([name]) => figure(summary[name]))];
  });
  return aligned([["", ...columns.map(([, words]) => words)], ...rows]);
}

/** One line a vote: what the full model expected and what came. */
export function votesTable(votes: readonly BacktestedVote[]): string {
  const rows = votes.map(({ session, date, actual, scores }) => {
    const { expectedYes, intervals, pit, crps, states } = scores.full!;
    const { low, high, held } = intervals["90"];
    return [session, date, String(actual.yes), expectedYes.toFixed(1), `${low}–${high}`, held ? "held" : "not held", figure(states!.logLoss), figure(states!.jointLogScore), figure(crps.yes), pit.toFixed(3)];
  });
  return aligned([["session", "date", "in favour", "expected", "90 %", "", "log loss", "joint", "CRPS", "PIT"], ...rows]);
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  return rows.map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join("  ")).join("\n");
}
