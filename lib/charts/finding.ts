import { dayInWords } from "@/lib/votes/day";
import { openInWords } from "@/lib/votes/provisional-words";
import type { Tally, Vote } from "@/lib/votes/schema";
import { counted } from "@/lib/words/plural";

/** What the last vote showed: one sentence for the head of a page, and the counts behind it. */
export type Finding = { headline: string; detail: string };

type FoundVote = Tally & Pick<Vote, "date" | "datePrecision" | "members"> & Partial<Pick<Vote, "rollCall" | "open" | "notListed" | "provisionalSince">>;

/** A most or fewest is news only when it outdoes at least this many votes before it. */
const newsworthy = 3;

/**
 * The finding of a series in words, from its votes, oldest first:
 * "165 in favour, 22 fewer than in 2024: the fewest since 1999". While the last roll call is not whole, both say so.
 */
export function finding(votes: readonly FoundVote[]): Finding {
  const last = votes.at(-1);
  if (!last) return { headline: "No recorded vote yet", detail: "The record holds no vote of this series." };
  const before = votes.at(-2);
  if (!before) return { headline: `${last.yes} in favour and ${last.no} against in the only recorded vote, ${whenOf(last, votes)}${stageOf(last)}`, detail: detailOf(last, undefined, votes) };
  const record = recordOf(votes, "yes") ?? recordOf(votes, "no");
  const change = changeInWords(last.yes - before.yes, whenOf(before, votes));
  return { headline: `${last.yes} in favour, ${change}${record ? `${record.of === "yes" ? ": " : "; "}${record.words}` : ""}${stageOf(last)}`, detail: detailOf(last, before, votes) };
}

const isProvisional = ({ rollCall }: FoundVote) => rollCall === "provisional";
const stageOf = (vote: FoundVote) => (isProvisional(vote) ? " (provisional)" : "");

function changeInWords(change: number, when: string): string {
  if (change === 0) return `as many as in ${when}`;
  return `${Math.abs(change)} ${change < 0 ? "fewer" : "more"} than in ${when}`;
}

/** Whether the last vote's count is the most or fewest for a while; undefined where it did not move that way, or not for long. */
function recordOf(votes: readonly FoundVote[], of: "yes" | "no"): { of: "yes" | "no"; words: string } | undefined {
  const [last, before] = [votes.at(-1)!, votes.at(-2)!];
  const change = Math.sign(last[of] - before[of]);
  if (change === 0) return undefined;
  const extreme = change > 0 ? "most" : "fewest";
  const subject = of === "yes" ? `the ${extreme}` : `${last.no} against, the ${extreme}`;
  const rival = votes.slice(0, -1).findLastIndex((vote) => change * (vote[of] - last[of]) >= 0);
  const passed = votes.length - 2 - rival;
  if (passed < newsworthy) return undefined;
  const words = rival === -1 ? `${subject} in all ${votes.length} votes` : `${subject} since ${whenOf(votes[rival]!, votes)}`;
  return { of, words };
}

function detailOf(last: FoundVote, before: FoundVote | undefined, votes: readonly FoundVote[]): string {
  const was = (position: keyof Tally) => (before ? ` (${before[position]})` : "");
  const counts = `${last.no}${was("no")} against, ${last.abstain}${was("abstain")} abstaining and ${last.absent}${was("absent")} not voting, of ${last.members} members`;
  const since = before ? `, in brackets the vote of ${dayInWords(before.date, { precision: before.datePrecision })}` : "";
  const open = isProvisional(last) ? ` ${openInWords({ ...last, rollCall: "provisional", open: last.open ?? 0, notListed: last.notListed ?? 0, provisionalSince: last.provisionalSince ?? null })}` : "";
  return `On ${dayInWords(last.date, { precision: last.datePrecision })}, ${last.yes}${was("yes")} in favour, ${counts}${since}. ${counted(votes.length, "recorded vote")}.${open}`;
}

/** The year of a vote, or month and year where the series has two votes in that year. */
function whenOf(vote: FoundVote, votes: readonly FoundVote[]): string {
  const year = vote.date.slice(0, 4);
  const sameYear = votes.filter(({ date }) => date.startsWith(year)).length > 1;
  return dayInWords(vote.date, { precision: sameYear && vote.datePrecision !== "year" ? "month" : "year" });
}
