import { knownInWords } from "@/lib/votes/known-in-words";
import { type Position, positions } from "@/lib/votes/schema";
import type { KnownLedger } from "@/lib/votes/switches";
import { positionTerms, signed } from "@/lib/votes/words";
import { PositionMark } from "./position-mark";

/** Names of states by code, as pages hand them to components. */
export type CountryNames = Readonly<Record<string, string>>;

function Side({ position, otherwise }: { position: Position | null; otherwise: string }) {
  return position ? <PositionMark position={position} /> : <span className="text-ink-soft">{otherwise}</span>;
}

/** Who moved from what to what between two votes, or of a provisional one who is known to have; the last line is the change of the tally, which the moves add up to once all are known. */
export function SwitchLedger({ ledger, names, from, to }: { ledger: KnownLedger; names: CountryNames; from: string; to: string }) {
  if (ledger.moved === 0 && ledger.whole) return <p>No state changed its position between {from} and {to}.</p>;
  return (
    <div>
      {!ledger.whole && <p className="pb-3">{knownInWords(ledger)}</p>}
      <ul className="border-t-2 border-line-strong" aria-label={`States that moved between ${from} and ${to}`}>
        {ledger.lines.map((line) => (
          <li key={`${line.from}-${line.to}`} className="grid gap-x-6 gap-y-1 border-b border-line py-2.5 md:grid-cols-[19rem_1fr]">
            <p className="flex items-center gap-2">
              <span className="tabular w-8 text-right text-lg font-semibold">{line.countries.length}</span>
              <Side position={line.from} otherwise="Not listed" />
              <span aria-hidden="true">→</span>
              <span className="sr-only">to</span>
              <Side position={line.to} otherwise="No longer listed" />
            </p>
            <p className="pl-10 text-sm md:pl-0 md:text-base">{line.countries.map((iso3) => names[iso3] ?? iso3).sort((a, b) => a.localeCompare(b, "en")).join(", ")}</p>
          </li>
        ))}
      </ul>
      <p className="tabular flex flex-wrap gap-x-4 py-2.5 text-sm">
        <span className="font-semibold">{ledger.moved} {ledger.whole ? "moved" : "known to have moved so far"}. Change of the tally{ledger.whole ? "" : " as announced"}:</span>
        {positions.map((position) => (
          <span key={position} className="whitespace-nowrap">
            {positionTerms[position].inSentence} <strong>{signed(ledger.change[position])}</strong>
          </span>
        ))}
      </p>
    </div>
  );
}
