import { type Counts, NOT_LISTED, OUTCOMES } from "./outcomes";

export interface State {
  readonly iso3: string;
  /** UN regional group, or null when the state belongs to none. */
  readonly region: string | null;
}

export interface VoteRecord {
  readonly id: string;
  /** Day of the vote, YYYY-MM-DD; a year alone (YYYY) or a month (YYYY-MM) counts as its last day. */
  readonly date: string;
  readonly session: string;
  readonly resolution: string;
  /** Slugs of the series that the vote belongs to; most belong to none. */
  readonly series: readonly string[];
  /** One number a state, in the order of `states`: 0 not listed, else column of the outcome + 1 (see outcomes.ts). */
  readonly positions: Uint8Array;
  /** The announced counts of a vote whose roll call is not whole; left out for a whole one. Only the simple projection is ever handed such a vote. */
  readonly counts?: Counts;
}

/** Everything on record. Models never see it: they are handed a `History`. */
export interface VotingRecord {
  readonly states: readonly State[];
  readonly votes: readonly VoteRecord[];
  /** Slugs of the series whose votes teach the models about all others; left out: every series. */
  readonly teachers?: readonly string[];
}

declare const onlyThePast: unique symbol;

/**
 * What was on record before a date, oldest first, each roll call once. The brand keeps it honest: only `historyBefore` and `narrowHistory`
 * make one, so a model cannot be handed a vote of the date itself or of any later day.
 */
export interface History {
  readonly [onlyThePast]: true;
  /** Every vote in it is dated strictly before this day. */
  readonly before: string;
  readonly states: readonly State[];
  readonly votes: readonly VoteRecord[];
  /** `fingerprints[k]` names the content of the first k votes; equal content, equal name (two 32-bit FNV-1a hashes). */
  readonly fingerprints: readonly string[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day by which a vote was certainly held: a year or a month alone stands for its last day. */
export function lastDayOf(date: string): string {
  const day = date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
  if (!DAY.test(day)) throw new RangeError(`Not a date: ${date}`);
  return day;
}

/** What was on record before the given day (YYYY-MM-DD). Duplicates (same day, session, symbol and roll call) are kept once. O(votes log votes). */
export function historyBefore(record: VotingRecord, date: string): History {
  const before = lastDayOf(date);
  const seen = new Map<string, Uint8Array[]>();
  const votes: VoteRecord[] = [];
  for (const vote of record.votes) {
    const day = lastDayOf(vote.date);
    if (day >= before) continue;
    const key = `${day}|${vote.session}|${vote.resolution}`;
    const earlier = seen.get(key) ?? [];
    if (earlier.some((positions) => samePositions(positions, vote.positions))) continue;
    seen.set(key, [...earlier, vote.positions]);
    votes.push(day === vote.date ? vote : { ...vote, date: day });
  }
  votes.sort(byDateThenSymbol);
  return brand({ before, states: record.states, votes, fingerprints: fingerprintsOf(record.states, votes) });
}

/** The same history as it stood on an earlier day; asking for a later day than it holds is an error. O(votes). */
export function narrowHistory(history: History, date: string): History {
  const before = lastDayOf(date);
  if (before > history.before) throw new RangeError(`A history before ${history.before} cannot say what happened before ${date}.`);
  if (before === history.before) return history;
  const end = firstOnOrAfter(history.votes, before);
  return brand({ before, states: history.states, votes: history.votes.slice(0, end), fingerprints: history.fingerprints.slice(0, end + 1) });
}

/** Names the content of a history: what is computed from it may be kept under this name, whatever is recorded later. */
export function fingerprintOf(history: History): string {
  return `${history.before}#${history.fingerprints[history.votes.length]!}`;
}

function fingerprintsOf(states: readonly State[], votes: readonly VoteRecord[]): string[] {
  let first = 0x811c9dc5;
  let second = 0x01234567;
  const take = (byte: number) => {
    first = Math.imul(first ^ byte, 0x01000193);
    second = Math.imul(second ^ byte, 0x85ebca6b) ^ (second >>> 15);
  };
  const takeText = (text: string) => {
    for (let i = 0; i < text.length; i++) take(text.charCodeAt(i));
    take(31);
  };
  const name = () => `${(first >>> 0).toString(36)}${(second >>> 0).toString(36)}`;
  for (const state of states) takeText(`${state.iso3} ${state.region}`);
  return [
    name(),
    ...votes.map((vote) => {
      takeText(`${vote.date} ${vote.id} ${vote.resolution} ${vote.series.join(" ")}`);
      vote.positions.forEach(take);
      if (vote.counts) takeText(OUTCOMES.map((outcome) => vote.counts![outcome]).join(" "));
      return name();
    }),
  ];
}

/** Index of the first vote dated on or after a day; votes must be in order of date. O(log votes). */
export function firstOnOrAfter(votes: readonly VoteRecord[], day: string): number {
  let low = 0;
  let high = votes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (votes[middle]!.date < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The votes of one series in a history, oldest first. */
export function votesOfSeries(history: History, series: string): VoteRecord[] {
  return history.votes.filter((vote) => vote.series.includes(series));
}

/** Indices of the states that a roll call lists: those who could vote that day. */
export function membersIn(vote: VoteRecord): number[] {
  const members: number[] = [];
  vote.positions.forEach((position, state) => {
    if (position !== NOT_LISTED) members.push(state);
  });
  return members;
}

function byDateThenSymbol(a: VoteRecord, b: VoteRecord): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  if (a.resolution !== b.resolution) return a.resolution < b.resolution ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function samePositions(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((position, state) => position === b[state]);
}

function brand(history: Omit<History, typeof onlyThePast>): History {
  return history as History;
}
