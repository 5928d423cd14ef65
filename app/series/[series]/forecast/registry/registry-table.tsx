import type { RegistryEntry } from "@/lib/forecast/registry/registry-entry";
import { assumptionWords, outcomeWords, rangeOf } from "@/lib/forecast/registry/registry-words";
import { dayInWords } from "@/lib/votes/day";
import { announced } from "@/lib/votes/tally";

/** Every frozen forecast, newest first, with how it came out. */
export function RegistryTable({ entries, series }: { entries: readonly RegistryEntry[]; series: string }) {
  const decimals = (value: number | undefined, places: number) => (value === undefined ? "–" : value.toFixed(places));
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="Table of frozen forecasts">
      <table className="data-table">
        <caption className="sr-only">All frozen forecasts of this series, newest first</caption>
        <thead>
          <tr>
            <th scope="col" className="number">No.</th>
            <th scope="col">Frozen</th>
            <th scope="col">As of</th>
            <th scope="col">Model</th>
            <th scope="col">Assumed</th>
            <th scope="col">Expected</th>
            <th scope="col" className="number">In favour, 9 times in 10</th>
            <th scope="col">How it came out</th>
            <th scope="col" className="number">Log loss</th>
            <th scope="col" className="number">Joint log score</th>
            <th scope="col" className="number">CRPS in favour</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => {
            const { forecast, scores } = entry;
            return (
              <tr key={forecast.id}>
                <th scope="row" className="number">
                  <a href={`/series/${series}/forecast/registry/${forecast.id}`}>{forecast.id}<span className="sr-only">: the whole forecast</span></a>
                </th>
                <td className="whitespace-nowrap">{dayInWords(forecast.frozenAt.slice(0, 10), { short: true })}</td>
                <td className="whitespace-nowrap">{dayInWords(forecast.asOf, { short: true })}</td>
                <td className="whitespace-nowrap">{forecast.model} {forecast.version}</td>
                <td>{assumptionWords(forecast)}</td>
                <td className="whitespace-nowrap">{announced(forecast.expected)}</td>
                <td className="number whitespace-nowrap">{rangeOf(forecast.yes)}</td>
                <td className="min-w-48">{outcomeWords(entry)}</td>
                <td className="number">{decimals(scores?.states?.logLoss, 3)}</td>
                <td className="number">{decimals(scores?.states?.jointLogScore, 1)}</td>
                <td className="number">{decimals(scores?.crps.yes, 2)}</td>
                <td><code title={forecast.sha256}>{forecast.sha256.slice(0, 12)}…</code></td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
