type Left = { html: string; at: number };

// Each bundle has its own copy of this module; the process has one map, the text that was left last at its end.
const place = globalThis as typeof globalThis & { plenaryStillMarkup?: Map<string, Left> };
const markups = (place.plenaryStillMarkup ??= new Map<string, Left>());

/** A text is on its way for some milliseconds; after so many, on however slow a machine, whoever wanted it has hung up. */
const longest = 30_000;
/** So many letters may be on their way at once; then the oldest text goes first. */
const mostLetters = 16 * 2 ** 20;

/** Leaves the text of a still part, under its digest, for the component that writes it into the page of the same request. `now` in ms. */
export function leaveMarkup(digest: string, html: string, now = performance.now()): void {
  markups.delete(digest);
  markups.set(digest, { html, at: now });
  let letters = lettersLeft();
  for (const [oldest, { html: text, at }] of markups) {
    if (markups.size === 1 || (letters <= mostLetters && now - at <= longest)) break;
    markups.delete(oldest);
    letters -= text.length;
  }
}

/** The text that was left under a digest. @throws Error when there is none, which would be a fault of ours */
export function leftMarkup(digest: string): string {
  const left = markups.get(digest);
  if (!left) throw new Error(`No still part was left under ${digest}.`);
  return left.html;
}

/** How many letters are kept, for whoever watches the process. */
export function lettersLeft(): number {
  return [...markups.values()].reduce((sum, { html }) => sum + html.length, 0);
}
