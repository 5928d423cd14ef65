import type { Joint, Piece } from "./list-pieces";
import { findName, type NameIndex } from "./name-index";

/** Pieces of a list read together: a state's name, or one piece that is none. */
export type Run = { text: string; iso3: string | null; before: Joint | null };
type Span = { from: number; to: number; run: Run; cost: number };

const unknownCost = 1e8;
const strangerCost = 1e4;
const runCost = 1;

/**
 * Reads a list's pieces as names and unknown pieces. The best reading leaves the fewest pieces unknown, then names the fewest states that are
 * no `members`, then has the fewest and so the longest names. A piece that the best readings do not agree about is unknown.
 * Takes time in proportion to the pieces and the length of the longest name.
 */
export function fewestUnknown(pieces: readonly Piece[], { index, members }: { index: NameIndex; members?: ReadonlySet<string> | undefined }): Run[] {
  const spans = pieces.flatMap((_, from) => spansFrom(pieces, { from, index, members }));
  const upTo = new Array<number>(pieces.length + 1).fill(Infinity);
  const onward = [...upTo];
  upTo[0] = onward[pieces.length] = 0;
  for (const { from, to, cost } of spans) upTo[to] = Math.min(upTo[to]!, upTo[from]! + cost);
  for (const { from, to, cost } of spans.toReversed()) onward[from] = Math.min(onward[from]!, onward[to]! + cost);
  const best = spans.filter(({ from, to, cost }) => upTo[from]! + cost + onward[to]! === upTo[pieces.length]);
  const readings = new Array<number>(pieces.length).fill(0);
  for (const { from, to } of best) for (let at = from; at < to; at++) readings[at]!++;
  const settled = best.filter(({ from, to }) => readings.slice(from, to).every((count) => count === 1));
  const ofPiece = new Array<Span | undefined>(pieces.length);
  for (const span of settled) ofPiece.fill(span, span.from, span.to);
  return pieces.flatMap((piece, at): Run[] => {
    const span = ofPiece[at];
    return span ? (span.from === at ? [span.run] : []) : [{ ...piece, iso3: null }];
  });
}

/** The names that begin at a piece, and the piece alone as an unknown one. */
function spansFrom(pieces: readonly Piece[], { from, index, members }: { from: number; index: NameIndex; members?: ReadonlySet<string> | undefined }): Span[] {
  const { text, before } = pieces[from]!;
  const spans: Span[] = [{ from, to: from + 1, run: { text, iso3: null, before }, cost: unknownCost }];
  let name = "";
  for (let to = from + 1; to <= Math.min(pieces.length, from + index.longest); to++) {
    const piece = pieces[to - 1]!;
    if (name !== "" && piece.before === "mark") break;
    name = name === "" ? piece.text : `${name}${piece.before === "and" ? " and " : " "}${piece.text}`;
    const iso3 = findName(name, index);
    if (iso3) spans.push({ from, to, run: { text: name, iso3, before }, cost: runCost + (members && !members.has(iso3) ? strangerCost : 0) });
  }
  return spans;
}
