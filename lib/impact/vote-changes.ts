import type { Iso3, RollCall, Vote } from "@/lib/votes/schema";

/** What else changed between a vote and the one before it, and may account for a departure. */
export interface VoteChanges {
  /** The title before and now, where the words differ. A new title is a sign of a new text; the texts themselves are not in the data. */
  readonly title: readonly [before: string, now: string] | null;
  readonly newlyCalled: readonly Iso3[];
  readonly noLongerCalled: readonly Iso3[];
  /** Non-voting before and now, in states. */
  readonly absent: readonly [before: number, now: number];
}

/** Non-voting that rises or falls by this share of the members is worth naming. */
const NOTABLE_SHARE = 0.04;

export function voteChanges(before: { vote: Vote; rollCall: RollCall }, now: { vote: Vote; rollCall: RollCall }): VoteChanges {
  // Of a provisional vote nobody can say who is not called: an open state is not yet named.
  const known = before.vote.rollCall === "whole" && now.vote.rollCall === "whole";
  const missing = (from: RollCall, there: RollCall) => (known ? [...from.keys()].filter((country) => !there.has(country)).sort() : []);
  return {
    title: sameWords(before.vote.title, now.vote.title) ? null : [before.vote.title, now.vote.title],
    newlyCalled: missing(now.rollCall, before.rollCall),
    noLongerCalled: missing(before.rollCall, now.rollCall),
    absent: [before.vote.absent, now.vote.absent],
  };
}

/** Whether attendance changed enough to be named beside a departure. */
export function isNotable({ absent: [before, now] }: VoteChanges, members: number): boolean {
  return Math.abs(now - before) >= NOTABLE_SHARE * members;
}

/** The changes worth naming, in a few words each. */
export function changesInShort(changes: VoteChanges, members: number): string[] {
  const { title, newlyCalled, noLongerCalled, absent } = changes;
  return [
    ...(title ? ["title changed"] : []),
    ...(isNotable(changes, members) ? [`non-voting ${absent[0]} → ${absent[1]}`] : []),
    ...(newlyCalled.length > 0 ? [`${newlyCalled.length} newly called`] : []),
    ...(noLongerCalled.length > 0 ? [`${noLongerCalled.length} no longer called`] : []),
  ];
}

function sameWords(a: string, b: string): boolean {
  const words = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean).join(" ");
  return words(a) === words(b);
}
