import { sessionOfSymbol } from "@/lib/votes/symbols";
import { numberOf, tidySymbol } from "./symbol-form";
import type { VoteHead } from "./vote-head";

/** All votes by their symbols, so that a list of hundreds of names is looked up in a moment. */
export interface SymbolIndex {
  /** The votes with a symbol, in the order of the record; spaces and capitals do not matter, nothing else is overlooked. */
  bearersOf(symbol: string | null): readonly VoteHead[];
  /** The symbols, without spaces, that name a session, with the number that each has. */
  symbolsOfSession(session: string): readonly { symbol: string; number: number }[];
}

const known = new WeakMap<readonly VoteHead[], SymbolIndex>();

/** The index of a record, made once for it. */
export function symbolIndex(record: readonly VoteHead[]): SymbolIndex {
  const index = known.get(record) ?? makeIndex(record);
  known.set(record, index);
  return index;
}

const formOf = (symbol: string) => tidySymbol(symbol).toUpperCase();

function makeIndex(record: readonly VoteHead[]): SymbolIndex {
  const bySymbol = new Map<string, VoteHead[]>();
  const bySession = new Map<string, { symbol: string; number: number }[]>();
  for (const vote of record) {
    if (vote.resolution === null) continue;
    const form = formOf(vote.resolution);
    add(bySymbol, form, vote);
    const [session, number] = [sessionOfSymbol(form), numberOf(form)];
    if (session !== null && number !== null) add(bySession, session, { symbol: tidySymbol(vote.resolution), number });
  }
  return { bearersOf: (symbol) => (symbol === null ? [] : (bySymbol.get(formOf(symbol)) ?? [])), symbolsOfSession: (session) => bySession.get(session) ?? [] };
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
