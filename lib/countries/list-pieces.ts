import { foldName } from "./fold-name";
import { type NameIndex } from "./name-index";
import { plainCharacters } from "./plain-characters";

/**
 * What stands between two pieces of a list: a `mark` (comma, semicolon, the end of a sentence) parts names, an `and` parts two or belongs to one,
 * a `gap` (a line break, an empty line, a tab, several blanks) parts two or runs through the middle of one.
 */
export type Joint = "mark" | "and" | "gap";
export type Piece = { text: string; /** Null for the first. */ before: Joint | null };

const jointMarks = /[,;|\u2022\u00b7&]|\s\/\s|\band\b|\.(?=\s|$)|\n+|\t+| {2,}/gi;
const bulletOrNumber = /^(?:[-\u2013\u2014*]\s+|\(?\d{1,3}[.)]\s*|\d{1,3}\s+(?=\p{L}))+/u;
const footnoteMarks = /(?:\s?(?:[*\u2020\u2021\u00a7\u00b9\u00b2\u00b3\u2070-\u2079]|\[\w{1,3}\]|\(\d{1,2}\)|(?<=\p{L})\s?\d{1,2}))+$/u;
/** No name is longer; nor is a longer piece searched for marks. */
const longestPiece = 200;
/** Words that a name of a state has in small letters, or that stand before one. */
const smallWords = new Set(["the", "of", "and", "former", "formerly", "also", "as", "well"]);

/**
 * The pieces of a list, footnote marks, bullets and numbers left off. It ends before the first piece of prose: a piece with a word in small letters
 * that no name has ("the representative of Cuba"). `rest` is that piece with all that follows, or null.
 */
export function listPieces(text: string, index: NameIndex): { pieces: Piece[]; rest: Piece | null } {
  const plain = plainCharacters(text);
  const pieces: Piece[] = [];
  let before: Joint | null = null;
  let from = 0;
  const joints = [...plain.matchAll(jointMarks)].map((match) => ({ words: match[0], from: match.index, to: match.index + match[0].length }));
  for (const { words, from: end, to } of [...joints, { words: "", from: plain.length, to: plain.length }]) {
    const piece = withoutMarks(plain.slice(from, end).trim());
    if (/\p{L}/u.test(piece)) {
      if (isProse(piece, index)) return { pieces, rest: { text: plain.slice(from).trim(), before: before === "gap" && beginsAnew(piece, index) ? "mark" : before } };
      pieces.push({ text: piece, before: pieces.length === 0 ? null : before });
      before = null;
    }
    const abbreviates = words === "." && piece.length <= 5 && plain[to] !== "\n"; // "St. Lucia", "Dem. Rep. of the Congo"
    const joint = abbreviates || /^\s*$/.test(words) ? "gap" : /^(?:and|&)$/i.test(words) ? "and" : "mark";
    before = before === null || joint === "mark" || before === "gap" ? joint : before;
    from = to;
  }
  return { pieces, rest: null };
}

const withoutMarks = (piece: string) => (piece.length > longestPiece ? piece : piece.replace(bulletOrNumber, "").replace(footnoteMarks, "").trim());

/** Whether prose after a line break is a sentence of its own: its first word is a capital one that goes on with no name ("Draft", "The"). */
function beginsAnew(prose: string, { words }: NameIndex): boolean {
  const first = /^\p{Lu}[\p{L}\p{M}]*(?![\p{L}\p{M}'\u2019\ue00d-])/u.exec(prose)?.[0];
  return first !== undefined && (first === "The" || !words.has(foldName(first)));
}

function isProse(piece: string, { words }: NameIndex): boolean {
  return piece.split(/[^\p{L}\p{M}'\u2019\ue00d]+/u).some((word) => /^\p{Ll}{2}/u.test(word) && !smallWords.has(word) && !foldName(word).split(" ").every((part) => words.has(part)));
}
