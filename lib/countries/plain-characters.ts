/** Marks a hyphen at the end of a line (with a character that no text has): what follows belongs to the same word, with the hyphen ("Guinea-Bissau") or without it ("Argen-tina"). */
export const lineEndHyphen = "\ue00d";

/**
 * The text with plain characters: line ends as "\n", every kind of blank as " ", every hyphen as "-", nothing invisible. A hyphen at the end
 * of a line is joined to what follows and stays marked as `lineEndHyphen`. Lines that a page break leaves behind (page numbers, document
 * symbols) are taken out with the empty lines around them, so that a name that runs on over the page is one again. Plain text stays as it is.
 */
export function plainCharacters(text: string): string {
  const plain = text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, "")
    .replace(/&nbsp;|&#160;/g, " ")
    .replaceAll("&amp;", "&")
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(/[\u2010\u2011\u2043\u2212\ufe63\uff0d]/g, "-");
  const lines = withoutPageBreaks(plain.split("\n").map((line) => line.trim()));
  return lines.reduce((all, line, at) => {
    if (at === 0) return line;
    if (all.endsWith("\u00ad")) return all + line;
    return line !== "" && /\p{L}[-\u2013]$/u.test(all) ? all.slice(0, -1) + lineEndHyphen + line : `${all}\n${line}`;
  }, "").replaceAll("\u00ad", "");
}

/** A line of nothing but a page number ("5", "– 5 –", "5/12", "page 5 of 12"), a document symbol ("A/59/PV.44") or a job number ("04-58050 (E)"). */
const pageFurniture = /^(?:\[?(?:page\s*)?[-\u2013\u2014]?\s*\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?\s*[-\u2013\u2014]?\]?|(?:\d{1,4}\s+)?[AS]\/(?:[A-Z0-9.()-]+\/)*[A-Z0-9.()-]+(?:\s+\d{1,4})?|\*?\d{2}-\d{5}\*?(?:\s*\([A-Z]\))?\*?(?:\s+\d{1,4}(?:\/\d{1,4})?)?|\d{1,4}(?:\/\d{1,4})?\s+\d{2}-\d{5})$/i;

function withoutPageBreaks(lines: readonly string[]): string[] {
  const isFurniture = lines.map((line) => pageFurniture.test(line));
  if (!isFurniture.includes(true)) return [...lines];
  const kept: string[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (end < lines.length && (lines[end] === "" || isFurniture[end])) end++;
    const isBreak = isFurniture.slice(at, end).includes(true);
    if (!isBreak) kept.push(...lines.slice(at, Math.max(end, at + 1)));
    at = Math.max(end, at + 1);
  }
  return kept;
}
