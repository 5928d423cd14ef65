import { fewestVotes } from "./series-entry";
import type { Complaint } from "./vote-names";

/** Why a series was not saved, as stores answer it. */
export type SeriesRefusal = { reason: "slug_taken" } | { reason: "not_votes"; complaints: readonly Complaint[] } | { reason: "too_few"; votes: number } | { reason: "no_such_state"; field: "sponsor" | "presser"; code: string };

const most = 20;

/** The refusal in words, one entry for each thing that is wrong; `placeOf` says where in the list something stands, as its author knows it. */
export function seriesRefusalInWords(refusal: SeriesRefusal, { slug, placeOf }: { slug: string; placeOf: (at: number) => string }): string[] {
  if (refusal.reason === "slug_taken") return [`There is a series at /series/${slug} already. Choose another address.`];
  if (refusal.reason === "no_such_state") return [`${refusal.field}: no state with the code ${refusal.code} is on record. Codes are those of ISO 3166-1, such as CUB.`];
  if (refusal.reason === "too_few") return [`A series needs ${fewestVotes} votes or more; this one has ${refusal.votes === 0 ? "none" : refusal.votes}.`];
  const words = refusal.complaints.map(({ at, words: what }) => `${placeOf(at)}${what}`);
  return words.length > most ? [...words.slice(0, most), `And ${words.length - most} more are not right.`] : words;
}
