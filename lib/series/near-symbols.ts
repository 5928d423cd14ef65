import { sessionOfSymbol } from "@/lib/votes/symbols";
import { tidySymbol } from "./symbol-form";
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
    .filter((one) => numberOf(one) !== null)
    .map((one) => ({ one, distance: Math.abs(numberOf(one)! - number) }))
    .sort((a, b) => a.distance - b.distance || collator.compare(a.one, b.one));
  const same = ofSession.filter(({ distance }) => distance === 0);
  return [...new Set((same.length > 0 ? same : ofSession).map(({ one }) => one))].slice(0, most);
}

/** The number of a resolution: 158 of A/RES/72/158, 2758 of A/RES/2758(XXVI), 105 of A/RES/32/105[M], 5 of A/80/L.5/Rev.1. */
function numberOf(symbol: string): number | null {
  const plain = symbol.replace(/\[[^\]]*\]$/, "").replace(/\([A-Z-]+\)/i, "").replace(/\/(?:Rev|Add)\.\d+$/i, "");
  const digits = /(\d+)[A-Z]*$/i.exec(plain)?.[1];
  return digits === undefined ? null : Number(digits);
}
