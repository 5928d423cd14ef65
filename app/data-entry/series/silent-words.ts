import { plural } from "@/lib/words/plural";

/** The sessions without such a vote, in words; empty when there is none. */
export function silentInWords(sessions: readonly { session: string; year: number }[]): string {
  if (sessions.length === 0) return "";
  const named = sessions.map(({ session, year }) => `${session} (${year})`).join(", ");
  return `No such vote is in the record of ${plural(sessions.length, "session")} ${named}: the text was adopted without a vote, had another title, or there was none.`;
}
