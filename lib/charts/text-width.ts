// Advance widths of Geist Regular in hundredths of an em, so that a drawing made without a browser knows where its words end.
const widthsByCharacter = new Map(
  Object.entries({
    18: "'", 20: ",.·’", 22: "!", 24: "i", 25: " `", 26: "j|", 27: "()Il", 30: ":;", 36: '"[]“”', 38: "1r", 39: "t{}", 40: "f", 42: "-", 43: "*^", 47: "#/\\", 52: "7s~−×", 54: "<=>Zvyz",
    55: "Tac", 56: "+?_e…", 57: "ou", 58: "LYhnx", 59: "69Fbdgkpq–", 60: "8EJ", 61: "34X", 62: "&2", 63: "$5", 64: "KS", 65: "P", 66: "0", 67: "ARV", 68: "B", 69: "DU", 70: "CG",
    71: "H", 74: "NOQ", 81: "%w→", 88: "Mm", 91: "@—", 94: "W",
  }).flatMap(([width, characters]) => [...characters].map((character) => [character, Number(width) / 100] as const)),
);

/** How wide a text is in Geist, in px; a little too much rather than too little, so that a fallback face fits as well. */
export function textWidth(text: string, { size, bold = false }: { size: number; bold?: boolean }): number {
  let ems = 0;
  for (const character of text) ems += widthsByCharacter.get(character) ?? 0.65;
  return ems * size * (bold ? 1.07 : 1.02);
}

type Fit = { width: number; size: number; bold?: boolean };

/** Breaks a text into lines that fit; a word wider than a line stands alone and is not cut. */
export function wrapText(text: string, fit: Fit): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && textWidth(longer, fit) <= fit.width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Cuts a text at the end of a word so that it fits with its ellipsis; undefined where fewer than `atLeast` characters would be left. */
export function cutText(text: string, { atLeast = 12, ...fit }: Fit & { atLeast?: number }): string | undefined {
  if (textWidth(text, fit) <= fit.width) return text;
  const words = text.split(" ");
  while (words.length > 1) {
    words.pop();
    const cut = `${words.join(" ").replace(/[,;:–-]$/, "")}…`;
    if (textWidth(cut, fit) <= fit.width) return cut.length >= atLeast ? cut : undefined;
  }
  return undefined;
}
