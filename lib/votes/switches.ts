import { type Iso3, type Position, positions, type RollCall, type Tally } from "./schema";

/** A state whose position differs from its last. `from` is null for a state that was not called before, `to` for one no longer called. */
export type Switch = { country: Iso3; from: Position | null; to: Position | null };

/** All states whose position differs between two roll calls, in order of code. */
export function switches(before: RollCall, after: RollCall): Switch[] {
  const countries = [...new Set([...before.keys(), ...after.keys()])].sort();
  return countries
    .map((country) => ({ country, from: before.get(country) ?? null, to: after.get(country) ?? null }))
    .filter(({ from, to }) => from !== to);
}

/** One line of the ledger: all states that moved from one position to another. */
export type LedgerLine = { from: Position | null; to: Position | null; countries: Iso3[] };
/** The switches between two votes, grouped; `change` is what they add up to, equal to the change of the tally. */
export type Ledger = { lines: LedgerLine[]; change: Tally; moved: number };

const order = (position: Position | null) => (position === null ? positions.length : positions.indexOf(position));

/** Groups switches by from and to, largest group first, and adds up what they did to the four counts. */
export function ledger(before: RollCall, after: RollCall): Ledger {
  const change: Tally = { yes: 0, no: 0, abstain: 0, absent: 0 };
  const lines = new Map<string, LedgerLine>();
  const moved = switches(before, after);
  for (const { country, from, to } of moved) {
    if (from) change[from]--;
    if (to) change[to]++;
    const line = lines.get(`${from}>${to}`) ?? { from, to, countries: [] };
    line.countries.push(country);
    lines.set(`${from}>${to}`, line);
  }
  const sorted = [...lines.values()].sort(
    (a, b) => b.countries.length - a.countries.length || order(a.from) - order(b.from) || order(a.to) - order(b.to),
  );
  return { lines: sorted, change, moved: moved.length };
}
