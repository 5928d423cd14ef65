import { LRUCache } from "lru-cache";

// One cache a process, whichever bundle asks. What is in it is a pure function of its key, so it never goes stale; it only gets full.
const place = globalThis as typeof globalThis & { plenaryCache?: LRUCache<string, Promise<unknown>> };
const cache = (place.plenaryCache ??= new LRUCache({ max: 2000 }));

/**
 * Remembers what was made from one state of the record: `make` runs once for a key and revision, also when many ask at once.
 * A failure is not remembered.
 */
export function atRevision<T>({ key, revision, make }: { key: string; revision: number; make: () => Promise<T> | T }): Promise<T> {
  const whole = `${key}@${revision}`;
  const known = cache.get(whole) as Promise<T> | undefined;
  if (known) return known;
  const made = (async () => make())();
  cache.set(whole, made);
  made.catch(() => cache.delete(whole));
  return made;
}
