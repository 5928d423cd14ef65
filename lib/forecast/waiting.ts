import type { Vote } from "../votes/schema";

type ProvisionalVote = Pick<Vote, "session" | "resolution" | "date" | "rollCall" | "open">;

/**
 * The vote whose whole roll call a forecast of the next one waits for: the last of the series, where its roll call is provisional and the forecast would be
 * made after it (`asOf`, left out: now). The tally is known, so a forecast of that vote would be too late, and one of the vote after it would not know what
 * each state did. Null where nothing is waited for.
 */
export function waitedFor<V extends ProvisionalVote>({ votes, asOf }: { votes: readonly V[]; asOf?: string | undefined }): V | null {
  const last = votes.findLast(({ date }) => asOf === undefined || date < asOf);
  return last?.rollCall === "provisional" ? last : null;
}

/** What is waited for, in words. */
export function waitingInWords({ resolution, session, open }: ProvisionalVote): string {
  const vote = resolution ?? `the vote of session ${session}`;
  return `The full model waits for the whole roll call of ${vote}: ${open === 1 ? "one state is" : `${open} states are`} not yet named. Until then the simple projection, from the announced tally, is the forecast of the next vote.`;
}
