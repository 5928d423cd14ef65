import type { Calibration } from "@/lib/impact/calibration";
import type { Impact } from "@/lib/impact/impact";
import { findingOf } from "@/lib/impact/finding";
import type { PlaceboVote, Rank } from "@/lib/impact/placebo";
import { RANKED_BY, rankIn, rankInWords } from "@/lib/impact/rank-words";
import { signedTenths } from "@/lib/impact/verdict";
import { positions } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";

const fixed = (value: number, digits = 1) => value.toFixed(digits);
const range = ([low, high]: readonly [number, number]) => `${signedTenths(low)} to ${signedTenths(high)}`;
const placed = (rank: Rank) => `${rankInWords(rank)} (p = ${rank.p.toPrecision(2)})`;

/** One window: finding, verdict, counts, ranks, controls, the most surprising states. */
export function impactTables(impact: Impact): string {
  const { window: { events, asOf, vote }, verdict } = impact;
  const head = [findingOf(impact), events.map(({ id, date, title }) => `${id} · ${date} · ${title}`).join("\n"), `as of ${asOf}${vote ? `, vote of ${vote.date}` : ""}`, verdict.sentence];
  if (impact.state !== "estimated") return head.join("\n");
  const { counts, ranks, targets, controls, drift, driftStates, moves } = impact;
  const size = (name: keyof typeof ranks) => placed(rankIn(ranks, name));
  return [
    ...head,
    aligned([
      ["", "expected", "90 %", "actual", "difference", "90 %", "standardised"],
      ...positions.map((position) => {
        const { expected, forecast, actual, impact: difference, interval, standardised } = counts[position];
        return [positionTerms[position].inSentence, fixed(expected), forecast[90].join("–"), String(actual), signedTenths(difference), range(interval[90]), fixed(standardised, 2)];
      }),
    ]),
    `rank ${RANKED_BY}\n  votes of the series: ${size("own")}; without lobbied ones: ${size("ownQuiet")}\n  votes of all series compared: ${size("all")}; without lobbied ones: ${size("allQuiet")}`,
    ...(impact.placeboInterval ? [`difference in favour, 90 % interval from the placebos: ${range(impact.placeboInterval)}`] : []),
    targets.computed ? `targeted ${targets.targeted.moved} of ${targets.targeted.atRisk}, others ${targets.others.moved} of ${targets.others.atRisk}; difference ${fixed(targets.difference, 3)}, p = ${targets.p.toPrecision(2)} of ${targets.sets} sets` : targets.why,
    ...(drift ? [`own change ${signedTenths(drift.own)}, drift ${fixed(drift.drift.value)} (${range(drift.drift.interval)}), double difference ${fixed(drift.double.value)} (${range(drift.double.interval)}), triple ${drift.triple ? `${fixed(drift.triple.value)} (${range(drift.triple.interval)})` : "–"}`] : []),
    aligned([
      ["control", "before", "after", "moved here", "stayed here", "difference", "90 %"],
      ...controls.map(({ series, before, after, moved, stayed, difference }) => [
        series, before, after, `${moved.moved}/${moved.of}`, `${stayed.moved}/${stayed.of}`, difference ? fixed(difference.value, 2) : "–", difference ? difference.interval.map((end) => fixed(end, 2)).join(" to ") : "–",
      ]),
    ]),
    `drift explains: ${driftStates.map(({ country, on, of }) => `${country} (${on.length} of ${of})`).join(", ") || "none"}`,
    aligned([["state", "from", "to", "chance", "bits"], ...moves.filter(({ switched, surprise }) => switched || surprise > 3).map(({ country, from, to, chance, surprise }) => [country, from ?? "–", to, chance.toPrecision(2), fixed(surprise)])]),
  ].join("\n");
}

/** Every placebo, the deepest fall first. */
export function placeboTable(votes: readonly PlaceboVote[]): string {
  const rows = [...votes].sort((a, b) => a.standardised - b.standardised);
  return aligned([
    ["series", "date", "expected", "actual", "difference", "standardised", "lobbied", "changes"],
    ...rows.map(({ series, date, expected, actual, impact, standardised, lobbied, changes }) => [series, date, fixed(expected), String(actual), signedTenths(impact), fixed(standardised, 2), lobbied ? "yes" : "", changes.join("; ")]),
  ]);
}

/** How often the interval held zero at quiet votes. */
export function calibrationTable({ series, all }: { series: readonly { slug: string; calibration: Calibration | null }[]; all: Calibration | null }): string {
  const row = (name: string, made: Calibration | null) => (made ? [name, String(made.votes), ...([50, 80, 90] as const).map((level) => fixed(made.held[level], 3)), fixed(made.bias, 2), fixed(made.spread, 2)] : [name, "0", "–", "–", "–", "–", "–"]);
  return aligned([["quiet votes of", "votes", "50 %", "80 %", "90 %", "mean impact", "spread"], ...series.map(({ slug, calibration }) => row(slug, calibration)), row("all series", all)]);
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  return rows.map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join("  ").trimEnd()).join("\n");
}
