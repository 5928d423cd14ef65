import { quantile } from "../../stats/quantile";
import type { VoteRecord } from "../history";
import { NOT_LISTED, YES } from "../outcomes";
import { isDissent } from "../full/pressure-votes";
import type { RecurringSeries } from "./recurring-series";

/** A fall counts from so many net leavers on. */
export const LEAST_FALL = 8;

/** A vote at which support fell, with what came next. Counts are of states listed in the vote before, in it and in the next. */
export interface Shock {
  readonly series: string;
  readonly before: string;
  readonly date: string;
  readonly next: string;
  /** Share of the listed states in favour before, 0–1. */
  readonly share: number;
  /** In favour before, against or abstaining in it. */
  readonly left: number;
  /** `left` less the states that went the other way. */
  readonly fall: number;
  /** Of those that left, in favour again at the next vote. */
  readonly returned: number;
  /** In favour in it, against or abstaining at the next. */
  readonly leftNext: number;
  /** States in favour at the next vote less those in favour in it. */
  readonly change: number;
}

/** Every fall of eight or more net leavers that has a next vote. O(votes × states). */
export function earlierShocks(series: readonly RecurringSeries[]): Shock[] {
  return series.flatMap(({ slug, votes }) => votes.slice(1, -1).flatMap((vote, at) => shockOf(slug, [votes[at]!, vote, votes[at + 2]!]) ?? []));
}

function shockOf(series: string, [before, vote, next]: readonly [VoteRecord, VoteRecord, VoteRecord]): Shock | undefined {
  let [listed, inFavour, left, joined, returned, leftNext, change] = [0, 0, 0, 0, 0, 0, 0];
  const favours = (position: number) => position === YES + 1;
  vote.positions.forEach((now, state) => {
    const [was, then] = [before.positions[state]!, next.positions[state]!];
    if (was === NOT_LISTED || now === NOT_LISTED || then === NOT_LISTED) return;
    listed++;
    if (favours(was)) inFavour++;
    if (favours(was) && isDissent(now)) {
      left++;
      if (favours(then)) returned++;
    }
    if (isDissent(was) && favours(now)) joined++;
    if (favours(now) && isDissent(then)) leftNext++;
    change += (favours(then) ? 1 : 0) - (favours(now) ? 1 : 0);
  });
  const fall = left - joined;
  return fall < LEAST_FALL ? undefined : { series, before: before.date, date: vote.date, next: next.date, share: inFavour / listed, left, fall, returned, leftNext, change };
}

/** What followed some shocks, taken together. */
export interface ShocksSummary {
  readonly shocks: number;
  /** Of the states that newly left, the share in favour again at the next vote, 0–1. */
  readonly returned: number;
  /** States newly leaving at the next vote, per state that left in the shock. */
  readonly leftNext: number;
  /** Change of the count in favour at the next vote as a share of the fall: median and 5 to 95 %. Positive: made good. */
  readonly change: { readonly median: number; readonly low: number; readonly high: number };
  /** Shocks after which the count in favour fell again by as much or more, by half as much or more; and those of which half or more was made good. */
  readonly again: number;
  readonly halfAgain: number;
  readonly halfUndone: number;
}

export const COMPARABLE_SHARE = 0.8;
export const RECENT_FROM = "1990";

/** The rows of the table: all, those like a fall from broad support, and the recent ones of these. A row without a shock is left out. */
export function shocksTable(shocks: readonly Shock[]): { key: "all" | "broad" | "recent"; summary: ShocksSummary }[] {
  const broad = shocks.filter(({ share }) => share > COMPARABLE_SHARE);
  const rows = [["all", shocks], ["broad", broad], ["recent", broad.filter(({ date }) => date >= RECENT_FROM)]] as const;
  return rows.flatMap(([key, those]) => (those.length > 0 ? [{ key, summary: summaryOf(those) }] : []));
}

function summaryOf(shocks: readonly Shock[]): ShocksSummary {
  const sum = (of: (shock: Shock) => number) => shocks.reduce((total, shock) => total + of(shock), 0);
  const changes = shocks.map(({ change, fall }) => change / fall).sort((a, b) => a - b);
  const count = (holds: (change: number) => boolean) => changes.filter(holds).length;
  const left = sum((shock) => shock.left);
  return {
    shocks: shocks.length,
    returned: sum((shock) => shock.returned) / left,
    leftNext: sum((shock) => shock.leftNext) / left,
    change: { median: quantile(changes, 0.5), low: quantile(changes, 0.05), high: quantile(changes, 0.95) },
    again: count((change) => change <= -1),
    halfAgain: count((change) => change <= -0.5),
    halfUndone: count((change) => change >= 0.5),
  };
}
