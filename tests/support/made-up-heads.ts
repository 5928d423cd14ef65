import type { VoteHead } from "@/lib/series/vote-head";

/** A made-up vote without its roll call: of a session that began in 1945 plus its number. */
export function headOf(session: number | string, title: string, more: Partial<VoteHead> = {}): VoteHead {
  const year = typeof session === "number" ? 1945 + session : 1950;
  const resolution = more.resolution === undefined ? `A/RES/${session}/${year - 1900}` : more.resolution;
  return {
    id: year * 1000 + title.length + (resolution?.length ?? 0), session: String(session), resolution, ordinal: 1, date: `${year}-11-05`, datePrecision: "day", title,
    yes: 100, no: 5, abstain: 20, absent: 10, series: [], ...more,
  };
}
