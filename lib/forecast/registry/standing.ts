import type { Vote } from "@/lib/votes/schema";
import type { FrozenForecast, FrozenTarget } from "./schema";

/** Why a forecast was made too late to count. */
export type TooLate = "on_record" | "held_before_its_date" | "held_before_freezing";

/** Where a frozen forecast stands: its vote is not on record yet, or it is, and `tooLate` says whether the forecast came after it. */
export type Standing<V extends TargetVote = Vote> = { vote: null } | { vote: V; tooLate: TooLate | null };

type TargetVote = Pick<Vote, "session" | "resolution" | "date" | "datePrecision">;

/**
 * The vote of a frozen forecast among the votes of its series (oldest first), and whether the forecast was too late. Its vote is the one that was on record
 * already when it was frozen, or else the next one after the last that it had seen, whenever that is held: a session may be postponed or left out. Too late is
 * a forecast whose vote was on record, or was held before the day that the forecast is as of, or not after the day on which it was frozen (UTC; who
 * freezes on the day of the vote may know it). Of a date known to the month or year only, the first possible day counts.
 */
export function standingOf<V extends TargetVote>({ target, asOf, frozenAt }: Pick<FrozenForecast, "target" | "asOf" | "frozenAt">, votes: readonly V[]): Standing<V> {
  const vote = targetVote(target, votes);
  if (!vote) return { vote: null };
  const held = firstPossibleDay(vote);
  if (target.vote) return { vote, tooLate: "on_record" };
  if (held < asOf) return { vote, tooLate: "held_before_its_date" };
  return { vote, tooLate: held <= frozenAt.slice(0, 10) ? "held_before_freezing" : null };
}

function targetVote<V extends TargetVote>({ vote, after }: FrozenTarget, votes: readonly V[]): V | undefined {
  if (vote) return votes[indexOf(vote, votes)];
  if (!after) return votes[0];
  const seen = indexOf(after, votes);
  return seen >= 0 ? votes[seen + 1] : votes.find(({ date }) => date > after.date);
}

/** A vote is known by session and symbol; a correction may have changed one of them, or the day. */
function indexOf(key: NonNullable<FrozenTarget["vote"]>, votes: readonly TargetVote[]): number {
  const same = (part: "session" | "resolution" | "date") => votes.findIndex((vote) => key[part] !== null && vote[part] === key[part]);
  return [same("session"), same("resolution"), same("date")].find((at) => at >= 0) ?? -1;
}

function firstPossibleDay({ date, datePrecision }: TargetVote): string {
  if (datePrecision === "day") return date;
  return datePrecision === "month" ? `${date.slice(0, 7)}-01` : `${date.slice(0, 4)}-01-01`;
}

/** In words, for readers. */
export const tooLateWords: Readonly<Record<TooLate, string>> = {
  on_record: "Made after its vote: the vote was on record when it was frozen.",
  held_before_its_date: "Made after its vote: the vote was held before the day that it is as of.",
  held_before_freezing: "Made after its vote: it was frozen on the day of the vote or later.",
};
