/** Of longer lists and maps this many entries are looked at, evenly spread, and stand for all. */
const LOOKED_AT = 24;
/** Deeper than this nothing is looked at; what is kept here is never so deep. */
const DEEPEST = 12;

/**
 * About how many bytes of memory a piece of plain data takes: objects, lists, maps, sets, texts, numbers and typed arrays. What is in it twice counts once.
 * Long lists are estimated from a sample, so that the estimate itself costs little (a millisecond for the whole record).
 */
export function sizeOf(value: unknown): number {
  const seen = new Set<object>();
  const visit = (it: unknown, depth: number): number => {
    if (typeof it === "string") return 16 + it.length * (/^[\u0000-\u00ff]{0,64}/.exec(it)![0].length === Math.min(it.length, 64) ? 1 : 2);
    if (typeof it !== "object" || it === null) return 8;
    if (seen.has(it) || depth > DEEPEST) return 8;
    seen.add(it);
    if (ArrayBuffer.isView(it)) return 100 + it.byteLength;
    if (it instanceof ArrayBuffer) return 100 + it.byteLength;
    if (Array.isArray(it)) return 24 + 8 * it.length + sampled(it, (entry) => visit(entry, depth + 1));
    if (it instanceof Map) return 100 + 40 * it.size + sampled([...it], ([key, entry]) => visit(key, depth + 1) + visit(entry, depth + 1));
    if (it instanceof Set) return 100 + 40 * it.size + sampled([...it], (entry) => visit(entry, depth + 1));
    return 24 + Object.values(it).reduce<number>((sum, entry) => sum + 8 + visit(entry, depth + 1), 0);
  };
  return Math.ceil(visit(value, 0));
}

function sampled<T>(entries: readonly T[], sizeOfOne: (entry: T) => number): number {
  if (entries.length <= LOOKED_AT) return entries.reduce((sum, entry) => sum + sizeOfOne(entry), 0);
  let sum = 0;
  for (let at = 0; at < LOOKED_AT; at++) sum += sizeOfOne(entries[Math.floor((at * entries.length) / LOOKED_AT)]!);
  return (sum * entries.length) / LOOKED_AT;
}
