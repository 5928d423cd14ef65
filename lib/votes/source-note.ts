/** A vote's note holds, before what else there is to say, the name of the source that an analyst gave: "Source: GA/12810." */
export function joinSourceNote({ sourceName, note }: { sourceName: string | null; note: string | null }): string | null {
  if (sourceName === null) return note;
  return note === null ? `Source: ${sourceName}.` : `Source: ${sourceName}.\n${note}`;
}

/** The two parts of a note again. */
export function splitSourceNote(stored: string | null): { sourceName: string | null; note: string | null } {
  const [, sourceName, note] = /^Source: ([^\n]+)\.(?:\n([\s\S]+))?$/.exec(stored ?? "") ?? [];
  return sourceName === undefined ? { sourceName: null, note: stored } : { sourceName, note: note ?? null };
}
