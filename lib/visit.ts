import { AsyncLocalStorage } from "node:async_hooks";

/** One request being answered. */
export interface Visit {
  /** Whoever asks, as far as can be told: the network address. */
  readonly client: string;
  /** Why the page could not be made for now, in words; null while nothing stands in its way. */
  unavailable: string | null;
}

// One store a process, whichever bundle asks.
const place = globalThis as typeof globalThis & { plenaryVisits?: AsyncLocalStorage<Visit | undefined> };
const visits = (place.plenaryVisits ??= new AsyncLocalStorage());

/** The request that is being answered here; undefined for work of our own. */
export function currentVisit(): Visit | undefined {
  return visits.getStore();
}

/** Does work for a visit, and all that follows from it. */
export function forVisit<T>(visit: Visit, work: () => T): T {
  return visits.run(visit, work);
}

/** Does work that is nobody's in particular, such as a backtest that a reader only happened to start: it counts against no client. */
export function asOurselves<T>(work: () => T): T {
  return visits.run(undefined, work);
}
