import { letterWidth } from "@/lib/typeface/drawn-letters";

type Type = { size: number; bold?: boolean };
type Fit = Type & { width: number };

/** How wide a text is in Geist, in px; a little too much rather than too little, so that a fallback face fits as well. */
export function textWidth(text: string, { size, bold = false }: Type): number {
  let ems = 0;
  for (const character of text) ems += letterWidth(character);
  return ems * size * (bold ? 1.07 : 1.02);
}

/** Breaks a text into lines that fit; a word wider than a line is broken where the line ends. */
export function wrapText(text: string, fit: Fit): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean).flatMap((word) => brokenWord(word, fit))) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && textWidth(longer, fit) <= fit.width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A word in pieces that each fit on a line; never less than a letter, with the marks that stand over it. */
function brokenWord(word: string, fit: Fit): string[] {
  if (textWidth(word, fit) <= fit.width) return [word];
  const pieces: string[] = [];
  for (const letter of word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    const longer = (pieces.at(-1) ?? "") + letter;
    if (pieces.length && textWidth(longer, fit) <= fit.width) pieces[pieces.length - 1] = longer;
    else pieces.push(letter);
  }
  return pieces;
}

/** Breaks a text into so many lines at most; what does not fit is cut and ends with an ellipsis. */
export function wrapAndCut(text: string, { lines: most, ...fit }: Fit & { lines: number }): string[] {
  const lines = wrapText(text, fit);
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? "";
  while (last !== "" && textWidth(`${last}…`, fit) > fit.width) last = last.replace(/ \S*$|\P{M}\p{M}*$/u, "");
  return [...lines.slice(0, most - 1), `${last.replace(/[\s,;:–-]+$/, "")}…`];
}

/** Cuts a text to one line with an ellipsis: at the end of a word, or within a word that alone is too long. Undefined where fewer than `atLeast` characters would be left. */
export function cutText(text: string, { atLeast = 12, ...fit }: Fit & { atLeast?: number }): string | undefined {
  const [cut = ""] = wrapAndCut(text, { ...fit, lines: 1 });
  return cut === text || cut.length >= atLeast ? cut : undefined;
}
