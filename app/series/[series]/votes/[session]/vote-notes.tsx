import type { CountryNames } from "../../../../_components/ui/switch-ledger";
import type { VoteEvidence } from "@/lib/votes/evidence";
import type { Vote } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";

/** What states said afterwards, and where sources differ. The recorded vote stands. */
export function VoteNotes({ evidence: { discrepancies, lateAdvice }, names }: { vote: Vote; evidence: VoteEvidence; names: CountryNames }) {
  if (discrepancies.length === 0 && lateAdvice.length === 0) return null;
  return (
    <section aria-labelledby="notes" className="space-y-6">
      <h2 id="notes">Recorded, intended, disputed</h2>
      {lateAdvice.length > 0 && (
        <div className="space-y-2">
          <h3>Later advised the Secretariat</h3>
          <ul className="list-disc space-y-1 pl-5">
            {lateAdvice.map(({ country, intended, note }) => (
              <li key={country}>
                {names[country] ?? country} had intended to vote {positionTerms[intended].inSentence} ({note}). The recorded vote stands.
              </li>
            ))}
          </ul>
        </div>
      )}
      {discrepancies.length > 0 && (
        <div className="space-y-2">
          <h3>Where sources differ</h3>
          <div className="scroll-x" tabIndex={0} role="region" aria-label="Where sources differ">
            <table className="data-table">
              <caption className="sr-only">Discrepancies between sources and what this record uses</caption>
              <thead>
                <tr>
                  <th scope="col">About</th>
                  <th scope="col">What</th>
                  <th scope="col">Sources say</th>
                  <th scope="col">Used here</th>
                  <th scope="col">Why</th>
                </tr>
              </thead>
              <tbody>
                {discrepancies.map(({ id, country, kind, sources, used, note }) => (
                  <tr key={id}>
                    <th scope="row" className="font-medium">{country ? (names[country] ?? country) : "The vote"}</th>
                    <td>{kind}</td>
                    <td className="min-w-40">{sources}</td>
                    <td>{used ?? "nothing"}</td>
                    <td className="min-w-56">{note}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </section>
  );
}
