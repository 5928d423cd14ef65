import type { BacktestedVote } from "@/lib/forecast/backtest";
import { type Summary, summarise } from "@/lib/forecast/backtest-summary";
import { fullAblations } from "@/lib/forecast/models/full-ablations";
import { models } from "@/lib/forecast/models/all-models";
import type { MadeBacktest } from "./run";

const EMBARGO = "cuba-embargo";
const FIRST_YEAR = "1995-01-01";

const figure = (value: number | null, places: number) => (value === null ? "–" : value.toFixed(places));
const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) => [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

const titles = new Map([...models, ...fullAblations].map(({ name, title }) => [name, title]));
const titleOf = (name: string) => (name === "full" ? `**${titles.get(name)}**` : lowered(titles.get(name) ?? name));

/** The tables of docs/forecast-method.md, from one run of `npm run --silent backtest -- --series all --ablations --markdown`. */
export function methodTables(made: readonly MadeBacktest[]): string {
  const all = made.flatMap(({ votes }) => votes);
  const embargo = (made.find(({ slug }) => slug === EMBARGO)?.votes ?? []).filter(({ date }) => date >= FIRST_YEAR);
  const plain = models.map(({ name }) => name);
  const parts = [
    `**Embargo series, votes 1995–2025 (${embargo.length}).**`, scoreTable(embargo, plain),
    `**All ${made.length} series (${all.length} votes).**`, scoreTable(all, plain),
    `**The other ${made.length - 1} series**: same as last / pooled Markov / full.`, seriesTable(made.filter(({ slug }) => slug !== EMBARGO)),
  ];
  const ablated = made[0]?.models.filter((name) => !plain.includes(name)) ?? [];
  if (ablated.length > 0) parts.push("**What each part earns.**", ablationTable(embargo, all, ["full", ...ablated, "pooled-markov"]));
  return parts.join("\n\n");
}

function scoreTable(votes: readonly BacktestedVote[], names: readonly string[]): string {
  const head = ["model", "log loss", "Brier", "RPS", "RPS without X", "joint log score", "CRPS yes", "CRPS no", "CRPS abstain", "CRPS absent", "energy", "50 %", "80 %", "90 % cover (width)", "AUC who leaves", "precision@20"];
  return table(head, names.map((name) => {
    const s = summarise(votes, name);
    return [
      titleOf(name), figure(s.logLoss, 4), figure(s.brier, 3), figure(s.rps, 4), figure(s.rpsPresent, 4), jointWithInterval(s), figure(s.crpsYes, 2), figure(s.crpsNo, 2), figure(s.crpsAbstain, 2), figure(s.crpsAbsent, 2),
      figure(s.energy, 2), figure(s.coverage50, 2), figure(s.coverage80, 2), `${figure(s.coverage90, 2)} (${figure(s.width90, 1)})`, figure(s.auc, 2), figure(s.precisionAt20, 3),
    ];
  }));
}

function jointWithInterval({ jointLogScore, interval: [low, high] }: Summary): string {
  return jointLogScore === null ? "–" : `${figure(jointLogScore, 1)} (${figure(low, 1)}–${figure(high, 1)})`;
}

function seriesTable(made: readonly MadeBacktest[]): string {
  const names = ["same-as-last", "pooled-markov", "full"];
  return table(["series", "votes", "log loss", "RPS", "joint log score", "CRPS yes", "90 % cover", "AUC"], made.map(({ slug, votes }) => {
    const sums = names.map((name) => summarise(votes, name));
    const three = (value: (s: Summary) => number | null, places: number) => sums.map((s) => figure(value(s), places)).join(" / ");
    return [slug, String(votes.length), three((s) => s.logLoss, 3), three((s) => s.rps, 4), three((s) => s.jointLogScore, 1), three((s) => s.crpsYes, 2), figure(sums[2]!.coverage90, 2), figure(sums[2]!.auc, 2)];
  }));
}

function ablationTable(embargo: readonly BacktestedVote[], all: readonly BacktestedVote[], names: readonly string[]): string {
  const last = embargo.at(-1);
  const head = ["model", "embargo: log loss", "joint", "CRPS yes", "90 % cover (width)", `joint ${last?.date.slice(0, 4) ?? ""}`, "all series: log loss", "joint", "CRPS yes", "cover", "AUC"];
  return table(head, names.map((name) => {
    const [own, every] = [summarise(embargo, name), summarise(all, name)];
    return [
      titleOf(name), figure(own.logLoss, 4), figure(own.jointLogScore, 1), figure(own.crpsYes, 2), `${figure(own.coverage90, 2)} (${figure(own.width90, 1)})`, figure(last?.scores[name]?.states?.jointLogScore ?? null, 1),
      figure(every.logLoss, 4), figure(every.jointLogScore, 1), figure(every.crpsYes, 2), figure(every.coverage90, 2), figure(every.auc, 2),
    ];
  }));
}

function lowered(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
