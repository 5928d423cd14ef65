import { fairQueue } from "@/lib/threads/fair-queue";

/** Lets requests begin a few at a time, lines of them in turn. */
export interface Turns {
  /** Calls `begin` when the line's turn has come; `begin` is handed what to call when it is done. False when too many wait already: then it is never called. */
  take(line: string, begin: (done: () => void) => void): boolean;
}

/**
 * `atOnce` requests are worked on at a time. One that is not done after `hold` ms waits for something else than this thread (another thread, the database),
 * and gives its place to the next.
 */
export function createTurns({ atOnce, hold, most, mostOfOne }: { atOnce: number; hold: number; most: number; mostOfOne: number }): Turns {
  const waiting = fairQueue<(done: () => void) => void>({ most, mostOfOne, unbounded: () => false });
  let working = 0;
  function next(): void {
    while (working < atOnce) {
      const begin = waiting.shift();
      if (!begin) return;
      working++;
      let over = false;
      const done = () => {
        if (over) return;
        over = true;
        clearTimeout(timer);
        working--;
        next();
      };
      const timer = setTimeout(done, hold);
      begin(done);
    }
  }
  return {
    take(line, begin) {
      const taken = waiting.push(line, begin);
      next();
      return taken;
    },
  };
}
