import type { BacktestedForecast, PlannedForecast } from "./desk/questions";
import { quotedOfPast } from "./model-record";
import { type Counts, OUTCOMES, type Outcome } from "./outcomes";
import { reliability, type ReliabilityBin } from "./scores/reliability";

/** A past vote as it was forecast from before its day, and as it came out. */
export interface RecordedForecast {
  readonly session: string;
  readonly date: string;
  readonly resolution: string;
  readonly members: number;
  readonly actual: Counts;
  /** The count in favour of the tally that it would have been quoted with. */
  readonly expected: number;
  /** Mean number in favour. */
  readonly mean: number;
  readonly half: readonly [number, number];
  readonly ninety: readonly [number, number];
  readonly held: boolean;
  /** Every count's 90 % interval, and whether it held. */
  readonly counts: Readonly<Record<Outcome, { readonly ninety: readonly [number, number]; readonly held: boolean }>>;
  readonly pit: number;
  /** Minus the log of the chance of the whole roll call, nats: how much the vote surprised the model. */
  readonly surprise: number | null;
}

type Made = { planned: PlannedForecast; result: BacktestedForecast };

/** What one model said of each past vote, oldest first. Votes without a tally (withdrawn since) are left out. */
export function forecastRecord(made: readonly Made[], tallies: ReadonlyMap<string, Counts>): RecordedForecast[] {
  return made.flatMap(({ planned: { session, date, resolution, members, voteId }, result: { scores, counts } }): RecordedForecast[] => {
    const actual = tallies.get(voteId);
    if (!actual) return [];
    const intervals = Object.fromEntries(OUTCOMES.map((outcome) => {
      const { q05, q95 } = counts[outcome];
      return [outcome, { ninety: [q05, q95], held: actual[outcome] >= q05 && actual[outcome] <= q95 }];
    })) as unknown as RecordedForecast["counts"];
    const { q05, q25, q75, q95, mean } = counts.yes;
    return [{
      session, date, resolution, members, actual, expected: quotedOfPast(counts, members).yes, mean, half: [q25, q75], ninety: [q05, q95], held: intervals.yes.held, counts: intervals,
      pit: scores.pit, surprise: scores.states?.jointLogScore ?? null,
    }];
  });
}

const inWords = (items: readonly string[]) => (items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`);
const yearOf = ({ date }: RecordedForecast, all: readonly RecordedForecast[]) => {
  const year = date.slice(0, 4);
  return all.filter((other) => other.date.startsWith(year)).length > 1 ? date.slice(0, 7) : year;
};

/** "The 90 % interval for “in favour” would have held 27 of 30 votes". */
export function recordHeadline(record: readonly RecordedForecast[]): string {
  if (record.length === 0) return "No vote could be forecast yet: the first three are needed to learn from";
  const held = record.filter((one) => one.held).length;
  const subject = "The 90 % interval for “in favour” would have held";
  if (record.length === 1) return held === 1 ? `${subject} the one vote that could be forecast` : "The 90 % interval for “in favour” would not have held the one vote that could be forecast";
  return `${subject} ${held === record.length ? `all ${held}` : `${held} of ${record.length}`} votes`;
}

/** The votes that it would not have held: "2003 (179, 1 above 164 to 178) and 2025 (165, 15 below 180 to 189)"; empty when it held all. */
export function missedInWords(record: readonly RecordedForecast[]): string {
  return inWords(record.filter(({ held }) => !held).map((one) => {
    const [low, high] = one.ninety;
    const by = one.actual.yes < low ? `${low - one.actual.yes} below` : `${one.actual.yes - high} above`;
    return `${yearOf(one, record)} (${one.actual.yes}, ${by} ${low} to ${high})`;
  }));
}

/** Would the 90 % interval have held? One sentence with every vote in it. */
export function recordSentence(record: readonly RecordedForecast[]): string {
  const missed = missedInWords(record);
  const held = heldInWords(record);
  if (!missed || !held) return recordHeadline(record);
  return `${recordHeadline(record)}: ${held}; not ${missed}`;
}

/** The years that it held, as ranges of votes in a row: "1995–2002, 2004–2014, 2016–2024". */
export function heldInWords(record: readonly RecordedForecast[]): string {
  const runs: [RecordedForecast, RecordedForecast][] = [];
  record.forEach((one, at) => {
    if (!one.held) return;
    const run = runs.at(-1);
    if (run && record[at - 1]?.held) run[1] = one;
    else runs.push([one, one]);
  });
  return runs.map(([first, last]) => (first === last ? yearOf(first, record) : `${yearOf(first, record)}–${yearOf(last, record)}`)).join(", ");
}

/** The votes that surprised the model most, most surprising first. */
export function hardestVotes(record: readonly RecordedForecast[], size = 3): RecordedForecast[] {
  return [...record].filter(({ surprise }) => surprise !== null).sort((a, b) => b.surprise! - a.surprise!).slice(0, size);
}

/** Do states' chances come true? All four chances of every state in every vote, as far as they are kept, binned. */
export function stateReliability(made: readonly Pick<BacktestedForecast, "states">[]): ReliabilityBin[] {
  const letters = { N: 2, A: 3, X: 4, Y: 5 } as const;
  const pairs = made.flatMap(({ states }) =>
    states.flatMap((state) => Object.entries(letters).map(([letter, column]) => ({ chance: state[column] as number, happened: state[6] === letter }))),
  );
  return reliability(pairs);
}

/** How many votes fell into each tenth of their own forecast distribution of "in favour": even bars say that the spread was right. */
export function pitHistogram(record: readonly Pick<RecordedForecast, "pit">[], bins = 10): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const { pit } of record) counts[Math.min(bins - 1, Math.floor(pit * bins))]!++;
  return counts;
}
