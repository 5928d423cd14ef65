import { announced } from "@/lib/votes/tally";
import { type Candidate, candidatesFor } from "./candidates";
import { titleIndex, type TitleIndex } from "./title-groups";
import type { VoteHead } from "./vote-head";
import { voteName } from "./vote-names";

/** A vote that may be chosen for a series, as a form shows it; `name` is what the form sends. */
export type VoteChoice = { name: string; session: string | null; date: string; resolution: string | null; tally: string; title: string; doubts: readonly string[]; choosable: boolean };

type Record = { votes: readonly VoteHead[]; titles: TitleIndex };

/** The votes to choose from for a series on this title, oldest first. */
export function choicesFor(title: string, { votes, titles }: Record): VoteChoice[] {
  return candidatesFor(title, titles).map((candidate) => choiceOf(candidate, votes));
}

/** The votes of a series, whatever their titles, and those that may be added to it, oldest first; votes that it has are not doubtful any more. */
export function choicesBeside(own: readonly VoteHead[], { votes, titles }: Record): VoteChoice[] {
  const has = new Set(own.map(({ id }) => id));
  const sessions = new Set(own.map(({ session }) => session));
  const title = titleIndex(own).groups[0]?.title ?? "";
  const others = candidatesFor(title, titles).filter(({ vote }) => !has.has(vote.id) && !sessions.has(vote.session));
  const all = [...own.map((vote) => ({ vote, likeness: 1, doubts: [], choosable: true })), ...others];
  return all.sort((a, b) => a.vote.date.localeCompare(b.vote.date)).map((candidate) => choiceOf(candidate, votes));
}

function choiceOf({ vote, doubts, choosable }: Candidate, record: readonly VoteHead[]): VoteChoice {
  const { session, date, resolution, title } = vote;
  return { name: voteName(vote, record), session, date, resolution, tally: announced(vote), title, doubts, choosable };
}
