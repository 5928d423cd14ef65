import { sessionOfSymbol } from "@/lib/votes/symbols";
import { numberOf, tidySymbol } from "./symbol-form";
import { symbolIndex } from "./symbol-index";
import type { VoteHead } from "./vote-head";

const most = 4;
const collator = new Intl.Collator("en", { numeric: true });

/**
 * Symbols of the record that somebody may have meant by one that is not in it: of the same session, those with the same number (a part is missing or
 * too many) if there are any, else those with the nearest numbers. Never taken in its place, only named.
 */
export function nearSymbols(symbol: string, record: readonly VoteHead[]): string[] {
  const asked = tidySymbol(symbol).toUpperCase();
  const session = sessionOfSymbol(asked);
  const number = numberOf(asked);
  if (session === null || number === null) return [];
  const ofSession = symbolIndex(record)
    .symbolsOfSession(session)
    .map(({ symbol: one, number: its }) => ({ one, distance: Math.abs(its - number) }))
    .sort((a, b) => a.distance - b.distance || collator.compare(a.one, b.one));
  const same = ofSession.filter(({ distance }) => distance === 0);
  return [...new Set((same.length > 0 ? same : ofSession).map(({ one }) => one))].slice(0, most);
}
