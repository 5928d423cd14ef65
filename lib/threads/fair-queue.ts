/** A queue with a line for each kind of asker. Lines take turns, so a long one keeps no other waiting. */
export interface FairQueue<T> {
  readonly size: number;
  /** False when the line, or all of them together, are as long as they may be; then nothing was added. */
  push(line: string, item: T): boolean;
  /** The first of the line whose turn it is. */
  shift(): T | undefined;
  /** Takes back what waits in a line; nothing happens when it is not there. */
  remove(line: string, item: T): void;
  /** Empties it. */
  drain(): T[];
}

/** `most` may wait in all, and `mostOfOne` in one line; a line that `unbounded` names has no limit and counts towards none. */
export function fairQueue<T>({ most, mostOfOne, unbounded }: { most: number; mostOfOne: number; unbounded: (line: string) => boolean }): FairQueue<T> {
  // The line whose turn it is comes first: one that was served goes to the end.
  const lines = new Map<string, T[]>();
  const lengthOf = (items: Iterable<readonly T[]>) => [...items].reduce((sum, { length }) => sum + length, 0);
  return {
    get size() {
      return lengthOf(lines.values());
    },
    push(line, item) {
      const items = lines.get(line) ?? [];
      const bounded = [...lines].flatMap(([name, waiting]) => (unbounded(name) ? [] : [waiting]));
      if (!unbounded(line) && (items.length >= mostOfOne || lengthOf(bounded) >= most)) return false;
      items.push(item);
      lines.set(line, items);
      return true;
    },
    shift() {
      const [next] = lines;
      if (!next) return undefined;
      const [line, items] = next;
      const item = items.shift();
      lines.delete(line);
      if (items.length > 0) lines.set(line, items);
      return item;
    },
    remove(line, item) {
      const items = lines.get(line)?.filter((waiting) => waiting !== item) ?? [];
      if (items.length > 0) lines.set(line, items);
      else lines.delete(line);
    },
    drain() {
      const all = [...lines.values()].flat();
      lines.clear();
      return all;
    },
  };
}
