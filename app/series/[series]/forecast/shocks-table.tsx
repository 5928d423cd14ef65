import type { EarlierShocks } from "@/lib/forecast/shocks/shocks-found";
import { shocksRowTerm, signedPercent } from "@/lib/forecast/shocks/shocks-words";

const percent = (share: number) => `${Math.round(100 * share)} %`;

/** What came at the next vote after a fall of support. */
export function ShocksTable({ shocks: { table } }: { shocks: EarlierShocks }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="What followed earlier shocks">
      <table className="data-table">
        <caption className="sr-only">What followed earlier falls of support, at the next vote</caption>
        <thead>
          <tr>
            <th scope="col">Falls</th>
            <th scope="col" className="number">How many</th>
            <th scope="col" className="number">Of those that left, back at once</th>
            <th scope="col" className="number">New leavers for each first one</th>
            <th scope="col" className="number">Made good, middle (5–95 %)</th>
            <th scope="col" className="number">Fell as far again</th>
            <th scope="col" className="number">Half as far again</th>
            <th scope="col" className="number">Half or more undone</th>
          </tr>
        </thead>
        <tbody>
          {table.map(({ key, summary: { shocks, returned, leftNext, change, again, halfAgain, halfUndone } }) => (
            <tr key={key}>
              <th scope="row">{shocksRowTerm[key]}</th>
              <td className="number">{shocks}</td>
              <td className="number">{percent(returned)}</td>
              <td className="number">{leftNext.toFixed(2)}</td>
              <td className="number whitespace-nowrap">{signedPercent(change.median)} ({signedPercent(change.low)} … {signedPercent(change.high)})</td>
              <td className="number">{again}</td>
              <td className="number">{halfAgain}</td>
              <td className="number">{halfUndone}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
