import { LRUCache } from "lru-cache";
import { sizeOf } from "@/lib/size-of";

/** One revision, or those of several things that something was made from. */
type State = number | readonly number[];
type Entry = { state: State; made: Promise<unknown> };

const megabytes = 2 ** 20;
/** What is kept of the record itself and its pages, and of what readers ask freely: their questions never push out the record. Bytes, as `sizeOf` has them. */
export const mostKept = { record: 96 * megabytes, questions: 24 * megabytes } as const;
/** What an entry takes besides its value, and while its value is being made. */
const bytesOfEntry = 1000;

// One pair of caches a process, whichever bundle asks. What is in them is a pure function of key and state, so it never goes stale; it makes room.
type Kind = keyof typeof mostKept;
const place = globalThis as typeof globalThis & { plenaryCaches?: Record<Kind, LRUCache<string, Entry>> };
const caches = (place.plenaryCaches ??= { record: new LRUCache({ maxSize: mostKept.record }), questions: new LRUCache({ maxSize: mostKept.questions }) });

/**
 * Remembers what was made from one state of the record: `make` runs once for a key and revision, also when many ask at once. Only the newest state of a key
 * is kept: the first to ask for a newer one makes the older go. A failure is not remembered. `kind` is `questions` for keys that a reader can make up.
 */
export function atRevision<T>({ key, revision, kind = "record", make }: { key: string; revision: State; kind?: Kind; make: () => Promise<T> | T }): Promise<T> {
  const cache = caches[kind];
  const known = cache.get(key);
  const age = known ? compare(revision, known.state) : "newer";
  if (known && age === "same") return known.made as Promise<T>;
  const made = (async () => make())();
  if (age === "older") return made; // for whoever still looks at an older state, once
  const entry: Entry = { state: revision, made };
  cache.set(key, entry, { size: bytesOfEntry });
  const unlessReplaced = (act: () => void) => () => {
    if (cache.peek(key) === entry) act();
  };
  made.then(
    (value) => unlessReplaced(() => cache.set(key, { ...entry }, { size: bytesOfEntry + sizeOf(value) }))(), // a new object: the cache weighs none twice
    unlessReplaced(() => cache.delete(key)),
  );
  return made;
}

/** What the caches hold, in bytes as estimated, for whoever watches the process. */
export function bytesKept(): Record<Kind, number> {
  return { record: caches.record.calculatedSize, questions: caches.questions.calculatedSize };
}

function compare(state: State, known: State): "same" | "older" | "newer" {
  const [these, those] = [[state].flat(), [known].flat()];
  if (these.length === those.length && these.every((number, at) => number === those[at])) return "same";
  return these.some((number, at) => number < (those[at] ?? 0)) ? "older" : "newer";
}
