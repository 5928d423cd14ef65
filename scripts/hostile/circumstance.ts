import type { Clone } from "./clone";

/** What came out of a circumstance: in words, and whether it is what was expected. */
export type Seen = { seen: string; ok: boolean };
/** The clones that circumstances share: `main` holds the record after the first one, `other` gets it late. */
export type Clones = { main: Clone; other: Clone };
/** One odd way to start, of one line of the issue. `run` leaves the clones stopped. */
export type Circumstance = { line: number; name: string; expected: string; run: (clones: Clones) => Promise<Seen> };

/** Every check that failed, or what to say when none did. */
export function judge(said: string, checks: Record<string, boolean>): Seen {
  const failed = Object.entries(checks).flatMap(([name, ok]) => (ok ? [] : [name]));
  return failed.length ? { seen: `NOT: ${failed.join("; ")} (${said})`, ok: false } : { seen: said, ok: true };
}
