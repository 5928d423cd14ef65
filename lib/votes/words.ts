import { ordinal } from "@/lib/words/ordinal";
import type { Position, RollCallStage } from "./schema";

/** The field's own terms, and the letter that doubles each position's colour. */
export const positionTerms: Record<Position, { term: string; letter: string; inSentence: string }> = {
  yes: { term: "In favour", letter: "Y", inSentence: "in favour" },
  no: { term: "Against", letter: "N", inSentence: "against" },
  abstain: { term: "Abstaining", letter: "A", inSentence: "abstaining" },
  absent: { term: "Non-voting", letter: "X", inSentence: "non-voting" },
};

/** How much of a roll call is known, in words. */
export const stageTerms: Record<RollCallStage, string> = { whole: "whole", provisional: "provisional" };

/** A state whose position in a provisional roll call is not known yet: apart from non-voting in word, letter and mark. */
export const openTerm = { term: "Open", letter: "?", inSentence: "not yet named" } as const;

/** "80th session", "21st session", "10th emergency special session": sessions as they are spoken of. Roman numerals stay as the UN wrote them. */
export function sessionInWords(session: string | null): string {
  if (session === null) return "session not known";
  if (/^\d+$/.test(session)) return `${ordinal(Number(session))} session`;
  const special = /^(ES|S)-(\d+)$/.exec(session);
  if (!special) return /^ES-/.test(session) ? `${session.slice(3)} emergency special session` : /^S-/.test(session) ? `${session.slice(2)} special session` : `${session} session`;
  return `${ordinal(Number(special[2]))} ${special[1] === "ES" ? "emergency special" : "special"} session`;
}

/** A change of a count with its sign: "+5", "−22", "±0". */
export function signed(change: number): string {
  return change === 0 ? "±0" : change > 0 ? `+${change}` : `−${-change}`;
}
