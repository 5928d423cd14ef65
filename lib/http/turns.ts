import { fairQueue, type FairQueue } from "@/lib/threads/fair-queue";

type Begin = (done: () => void) => void;

/** Lets requests begin a few at a time: clients in turn, and of each client its addresses in turn, so that many addresses are no more turns than one. */
export interface Turns {
  /** Calls `begin` when the turn of the client and address has come; it is handed what to call when it is done. False when too many wait already: then it is never called. */
  take(who: { client: string; address: string }, begin: Begin): boolean;
}

/** How many times over a place is kept while this thread has no moment of its own; then it is given away all the same. */
const longestHold = 30;

/**
 * `most` requests may wait in all, and `mostOfOne` of one client; `atOnce` are worked on at a time. One that is not done after `hold` ms, though this thread had moments with nothing to do, waits for something else
 * (another thread, the database), and gives its place to the next. Where there was no such moment, more requests at once would only make all of them wait.
 * `watch` is called when such a time begins; what it gives back says at the end whether there was a moment.
 */
export function createTurns({ atOnce, hold, most, mostOfOne, watch = () => () => true }: { atOnce: number; hold: number; most: number; mostOfOne: number; watch?: () => () => boolean }): Turns {
  const clients = fairQueue<string>({ most, mostOfOne, unbounded: () => false });
  const addressesOf = new Map<string, FairQueue<Begin>>();
  function take(): Begin | undefined {
    const client = clients.shift();
    const addresses = client === undefined ? undefined : addressesOf.get(client);
    const begin = addresses?.shift();
    if (client !== undefined && addresses?.size === 0) addressesOf.delete(client);
    return begin;
  }
  let working = 0;
  function next(): void {
    while (working < atOnce) {
      const begin = take();
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
    take({ client, address }, begin) {
      if (!clients.push(client, client)) return false;
      const addresses = addressesOf.get(client) ?? fairQueue<Begin>({ most: Infinity, mostOfOne: Infinity, unbounded: () => false });
      addressesOf.set(client, addresses);
      addresses.push(address, begin);
      next();
      return true;
    },
  };
}
