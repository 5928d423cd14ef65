import { type Position } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";

const colour: Record<Position, string> = { yes: "text-yes", no: "text-no", abstain: "text-abstain", absent: "text-absent" };

/** A position as its letter in its colour; the term is there for readers who see neither. */
export function PositionMark({ position, spelled = false }: { position: Position; spelled?: boolean }) {
  const { term, letter } = positionTerms[position];
  return (
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap ${colour[position]}`}>
      <span aria-hidden="true" className="inline-grid size-5 place-items-center rounded-sm border border-current text-xs font-bold leading-none">
        {letter}
      </span>
      {spelled ? <span className="font-medium">{term}</span> : <span className="sr-only">{term}</span>}
    </span>
  );
}
