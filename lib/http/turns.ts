import { fairQueue } from "@/lib/threads/fair-queue";

/** Lets requests begin a few at a time, lines of them in turn. */
export interface Turns {
  /** Calls `begin` when the line's turn has come; `begin` is handed what to call when it is done. False when too many wait already: then it is never called. */
  take(line: string, begin: (done: () => void) => void): boolean;
}

/** How many times over a place is kept while this thread has no moment of its own; then it is given away all the same. */
const longestHold = 30;

/**
 * `atOnce` requests are worked on at a time. One that is not done after `hold` ms, though this thread had moments with nothing to do, waits for something else
 * (another thread, the database), and gives its place to the next. Where there was no such moment, more requests at once would only make all of them wait.
 * `watch` is called when such a time begins; what it gives back says at the end whether there was a moment.
 */
export function createTurns({ atOnce, hold, most, mostOfOne, watch = () => () => true }: { atOnce: number; hold: number; most: number; mostOfOne: number; watch?: () => () => boolean }): Turns {
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
      let holds = 0;
      let timer: NodeJS.Timeout;
      const keep = () => {
        const hadTime = watch();
        timer = setTimeout(() => (++holds < longestHold && !hadTime() ? keep() : done()), hold);
      };
      keep();
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
