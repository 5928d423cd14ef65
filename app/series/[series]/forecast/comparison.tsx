import type { ForecastAnswer } from "@/lib/forecast/desk/forecast-answer";
import { chanceInWords, signedNumber } from "@/lib/forecast/chance-words";
import { capital } from "@/lib/forecast/scenario-words";
import { explainedDifference, scenarioDifference } from "@/lib/forecast/scenario-difference";
import { positions } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";

export type Side = { words: string; forecast: ForecastAnswer };
const range = (low: number, high: number) => (low === high ? String(low) : `${low}–${high}`);
/** States named one by one; the others are one line. */
const named = 15;

/** If lobbied, if not: two scenarios of one vote side by side, and the difference state by state, adding up. */
export function Comparison({ first, second, nameOf }: { first: Side; second: Side; nameOf: (iso3: string) => string }) {
  const difference = scenarioDifference(first.forecast, second.forecast);
  const { shown, others, total } = explainedDifference(difference, named);
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
      <div className="scroll-x" tabIndex={0} role="region" aria-label="Two scenarios side by side">
        <table className="data-table">
          <caption className="pb-2 text-left text-sm text-ink-soft">The tally to quote of each, with its range nine times in ten; the difference is that of the averages, which the states’ changes add up to</caption>
          <thead>
            <tr>
              <th scope="col">Count</th>
              <th scope="col" className="number">{capital(first.words)}</th>
              <th scope="col" className="number">{capital(second.words)}</th>
              <th scope="col" className="number">Difference</th>
            </tr>
          </thead>
          <tbody>
            {positions.map((position) => (
              <tr key={position}>
                <th scope="row">{positionTerms[position].term}</th>
                {[first, second].map(({ forecast, words }) => (
                  <td key={words} className="number">
                    {forecast.expected[position]}
                    <span className="block text-xs whitespace-nowrap text-ink-soft">{range(forecast.counts[position].q05, forecast.counts[position].q95)}</span>
                  </td>
                ))}
                <td className="number font-semibold">{signedNumber(difference.counts[position].change, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="scroll-x" tabIndex={0} role="region" aria-label="The difference state by state">
        <table className="data-table">
          <caption className="pb-2 text-left text-sm text-ink-soft">Change of the chance of being in favour, in votes: all lines sum to the difference</caption>
          <thead>
            <tr>
              <th scope="col">State</th>
              <th scope="col" className="number">If {first.words}</th>
              <th scope="col" className="number">If {second.words}</th>
              <th scope="col" className="number">Votes</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ country, first: one, second: other, yes }) => (
              <tr key={country}>
                <th scope="row">{nameOf(country)}</th>
                <td className="number">{chanceInWords(one)}</td>
                <td className="number">{chanceInWords(other)}</td>
                <td className="number">{signedNumber(yes)}</td>
              </tr>
            ))}
            {others.states > 0 && (
              <tr>
                <th scope="row">The other {others.states}</th>
                <td />
                <td />
                <td className="number">{signedNumber(others.yes)}</td>
              </tr>
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className="font-semibold">In favour, on average</th>
              <td className="number">{difference.counts.yes.first.toFixed(2)}</td>
              <td className="number">{difference.counts.yes.second.toFixed(2)}</td>
              <td className="number font-semibold" data-testid="difference-total">{signedNumber(total)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </div>
  );
}
