// Each bundle has its own copy of this module; the process has one map.
const place = globalThis as typeof globalThis & { plenaryStillMarkup?: Map<string, string> };
const markups = (place.plenaryStillMarkup ??= new Map<string, string>());

/** How many texts may be on their way at once; the oldest goes first. Each is on its way for some milliseconds. */
const most = 1000;

/** Leaves the text of a still part, under its digest, for the component that writes it into the page of the same request. */
export function leaveMarkup(digest: string, html: string): void {
  markups.delete(digest);
  markups.set(digest, html);
  const [oldest] = markups.keys();
  if (markups.size > most && oldest !== undefined) markups.delete(oldest);
}

/** The text that was left under a digest. @throws Error when there is none, which would be a fault of ours */
export function leftMarkup(digest: string): string {
  const html = markups.get(digest);
  if (html === undefined) throw new Error(`No still part was left under ${digest}.`);
  return html;
}
