import { type Iso3, type Position, positions, type RollCall, type RollCallStage, type Tally } from "./schema";
import { openByKind } from "./stage";

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

/** A vote as far as its states are known. */
export type KnownVote = { rollCall: RollCall; stage: RollCallStage; tally: Tally };

/**
 * The switches between two votes as far as they are known: of a provisional vote an open state has not moved, and is not gone; nobody knows. Between two whole
 * roll calls all of them.
 */
export function knownSwitches(before: KnownVote, after: KnownVote): Switch[] {
  return switches(before.rollCall, after.rollCall).filter(({ from, to }) => (from !== null || before.stage === "whole") && (to !== null || after.stage === "whole"));
}

/** The ledger between two votes, whole or as far as it is known. */
export type KnownLedger = Ledger & {
  /** Whether both roll calls are whole: then the lines add up to `change`. */
  whole: boolean;
  /** How many states of each kind of the later vote have no name yet; all 0 where its roll call is whole. */
  open: Tally;
};

/** Groups the switches known so far; `change` is that of the announced tallies, whole or not. */
export function knownLedger(before: KnownVote, after: KnownVote): KnownLedger {
  const whole = before.stage === "whole" && after.stage === "whole";
  const called = linesOf(knownSwitches(before, after));
  const open = after.stage === "whole" ? { yes: 0, no: 0, abstain: 0, absent: 0 } : openByKind(after);
  return whole ? { ...called, whole, open } : { ...called, change: difference(before.tally, after.tally), whole, open };
}

const difference = (was: Tally, is: Tally): Tally => ({ yes: is.yes - was.yes, no: is.no - was.no, abstain: is.abstain - was.abstain, absent: is.absent - was.absent });

const order = (position: Position | null) => (position === null ? positions.length : positions.indexOf(position));

/** Groups switches by from and to, largest group first, and adds up what they did to the four counts. */
export function ledger(before: RollCall, after: RollCall): Ledger {
  return linesOf(switches(before, after));
}

function linesOf(moved: readonly Switch[]): Ledger {
  const change: Tally = { yes: 0, no: 0, abstain: 0, absent: 0 };
  const lines = new Map<string, LedgerLine>();
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
