import { ordinal } from "@/lib/words/ordinal";
import { nearSymbols } from "./near-symbols";
import { tidySymbol } from "./symbol-form";
import { symbolIndex } from "./symbol-index";
import type { VoteHead } from "./vote-head";

/**
 * A vote as lists name it: by its resolution's symbol without spaces; where several sessions have the symbol, with `@` and the session; where
 * one session has it more than once, with `#` and which of them it is.
 */
export function voteName(vote: VoteHead, record: readonly VoteHead[]): string {
  const bearers = symbolIndex(record).bearersOf(vote.resolution);
  const session = bearers.some((other) => other.session !== vote.session) ? `@${vote.session}` : "";
  const place = bearers.some((other) => other.id !== vote.id && other.session === vote.session) ? `#${placeAmong(bearers, vote)}` : "";
  return `${tidySymbol(vote.resolution ?? "")}${session}${place}`;
}

/** Which of the votes with its symbol in its session a vote is, from 1, as the record lists them. */
function placeAmong(bearers: readonly VoteHead[], vote: VoteHead): number {
  const inSession = bearers.filter(({ session }) => session === vote.session).sort((a, b) => a.ordinal - b.ordinal || a.id - b.id);
  return inSession.findIndex(({ id }) => id === vote.id) + 1;
}

/** What is wrong with one name of a list; `at` is its place, from 0. */
export type Complaint = { at: number; words: string };
export type NamedVotes = { ok: true; votes: VoteHead[] } | { ok: false; complaints: Complaint[] };

/** The votes that some names mean, oldest first, or everything that is wrong with the list. `record` holds all votes. */
export function votesNamed(names: readonly string[], record: readonly VoteHead[]): NamedVotes {
  const complaints: Complaint[] = [];
  const found: { at: number; vote: VoteHead }[] = [];
  for (const [at, name] of names.entries()) {
    const vote = voteNamed(name, record);
    const words = typeof vote === "string" ? vote : obstacle(vote, found);
    if (words !== null) complaints.push({ at, words });
    if (typeof vote !== "string") found.push({ at, vote });
  }
  if (complaints.length > 0) return { ok: false, complaints };
  return { ok: true, votes: found.map(({ vote }) => vote).sort((a, b) => a.date.localeCompare(b.date) || a.id - b.id) };
}

/** Why a vote cannot stand beside those named before it, or null. */
function obstacle(vote: VoteHead, earlier: readonly { at: number; vote: VoteHead }[]): string | null {
  const { resolution, session } = vote;
  if (session === null) return `The record does not know the session of ${resolution}, so that it can have no address in a series. Leave it out.`;
  const same = earlier.find((other) => other.vote.id === vote.id);
  if (same) return `${resolution} is there twice: it is also the ${ordinal(same.at + 1)} of the list. Leave one out.`;
  const beside = earlier.find((other) => other.vote.session === session);
  return beside ? `${resolution} and ${beside.vote.resolution} are both of session ${session}, and a series has one vote a session. Choose one of the two.` : null;
}

/** The vote that a name means, or in words why it means none. */
function voteNamed(name: string, record: readonly VoteHead[]): VoteHead | string {
  const shown = JSON.stringify(name.length > 60 ? `${name.slice(0, 60)}…` : name);
  const parts = /^\s*([^@#]+?)\s*(?:@\s*([A-Za-z0-9-]+)\s*)?(?:#\s*(\d)\s*)?$/.exec(name);
  if (!parts) return `${shown} is no resolution’s symbol, such as A/RES/72/158.`;
  const [, symbol = "", session, place] = parts;
  const bearers = symbolIndex(record).bearersOf(symbol);
  if (bearers.length === 0) return unknownInWords(shown, symbol, record);
  const meant = bearers.filter((vote) => (session === undefined || vote.session === session.toUpperCase()) && (place === undefined || placeAmong(bearers, vote) === Number(place)));
  if (meant.length === 1) return meant[0]!;
  const choices = bearers.map((vote) => `${voteName(vote, record)} (session ${vote.session ?? "not known"}, ${vote.date}, ${vote.yes}-${vote.no}-${vote.abstain})`).join(" or ");
  return meant.length > 1 ? `${shown} is held by ${meant.length} votes. Say which: ${choices}.` : `${shown} means none of the votes with that symbol. Say ${choices}.`;
}

function unknownInWords(shown: string, symbol: string, record: readonly VoteHead[]): string {
  const near = nearSymbols(symbol, record);
  return `The record has no vote on ${shown}. ${near.length > 0 ? `Near it are ${near.join(", ")}.` : "Search by title for the symbol; what was adopted without a vote is not in the record."}`;
}
