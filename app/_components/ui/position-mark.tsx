import type { Position } from "@/lib/votes/schema";
import { openTerm, positionTerms } from "@/lib/votes/words";

/** A position as its term, in its colour, with its letter drawn before it by the style sheet (globals.css). One element: roll calls hold hundreds. */
export function PositionMark({ position }: { position: Position }) {
  return <span className={`position-${position}`}>{positionTerms[position].term}</span>;
}

/** A state whose position is not known yet: a mark and a word of its own, apart from non-voting. `words` stand in place of the word. */
export function OpenMark({ words = openTerm.term }: { words?: string }) {
  return <span className="position-open">{words}</span>;
}
