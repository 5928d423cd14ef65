import type { SeriesRecord } from "../series/schema";
import type { Iso3, Position, Vote } from "../votes/schema";

/** Votes in a row in which a state held one position; null where it could not vote or is not listed. */
export interface PositionRun {
  readonly position: Position | null;
  readonly first: Vote;
  readonly last: Vote;
  readonly votes: number;
}

/** A state's whole record in a series, oldest first, as runs. O(votes). */
export function positionRuns({ votes, rollCalls }: Pick<SeriesRecord, "votes" | "rollCalls">, country: Iso3): PositionRun[] {
  const runs: PositionRun[] = [];
  for (const vote of votes) {
    if (vote.rollCall === "provisional" && !rollCalls.get(vote.id)?.has(country)) continue; // open: it may have done anything
    const position = rollCalls.get(vote.id)?.get(country) ?? null;
    const run = runs.at(-1);
    if (run && run.position === position) runs[runs.length - 1] = { ...run, last: vote, votes: run.votes + 1 };
    else runs.push({ position, first: vote, last: vote, votes: 1 });
  }
  return runs;
}

/** "In favour 1992–2018, abstaining 2019" is made of these: the years of a run. */
export function yearsOfRun({ first, last }: Pick<PositionRun, "first" | "last">): string {
  const [from, to] = [first.date.slice(0, 4), last.date.slice(0, 4)];
  return from === to ? from : `${from}–${to}`;
}
