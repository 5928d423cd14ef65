import { PositionMark } from "../../../_components/ui/position-mark";
import { Folded } from "./folded";
import type { EstimatedImpact } from "@/lib/impact/estimated-impact";
import { signedTenths } from "@/lib/impact/verdict";
import { positions } from "@/lib/votes/schema";

/** The four counts: expected without the events, actual, and the difference. */
export function CountsTable({ counts, placeboInterval }: Pick<EstimatedImpact, "counts" | "placeboInterval">) {
  const range = ([low, high]: readonly [number, number]) => `${signedTenths(low)} to ${signedTenths(high)}`;
  return (
    <Folded id="counts" title="Expected and actual, all four counts">
      <div className="scroll-x" tabIndex={0} role="region" aria-label="The four counts">
        <table className="data-table">
          <caption className="sr-only">The four counts, expected without the events and actual, in states</caption>
          <thead>
            <tr>
              <th scope="col">Position</th>
              <th scope="col" className="number">Expected</th>
              <th scope="col" className="number">90 %</th>
              <th scope="col" className="number">Actual</th>
              <th scope="col" className="number">Difference</th>
              <th scope="col" className="number">50 %</th>
              <th scope="col" className="number">90 %</th>
              <th scope="col" className="number">Standardised</th>
              <th scope="col" className="number">Chance of so far out</th>
            </tr>
          </thead>
          <tbody>
            {positions.map((position) => {
              const { expected, forecast, actual, impact, interval, standardised, tail } = counts[position];
              return (
                <tr key={position}>
                  <th scope="row"><PositionMark position={position} /></th>
                  <td className="number">{expected.toFixed(1)}</td>
                  <td className="number whitespace-nowrap">{forecast[90][0]}–{forecast[90][1]}</td>
                  <td className="number">{actual}</td>
                  <td className="number"><strong>{signedTenths(impact)}</strong></td>
                  <td className="number whitespace-nowrap">{range(interval[50])}</td>
                  <td className="number whitespace-nowrap">{range(interval[90])}</td>
                  <td className="number">{signedTenths(standardised)}</td>
                  <td className="number whitespace-nowrap">{tail < 0.0001 ? "below 0.01 %" : `${(100 * tail).toPrecision(2)} %`}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="lede text-sm">
        Expected: the full model in a calm year, with no campaign against the resolution. Standardised: the difference in units of the forecast’s spread. In favour is what is judged; the other three are shown, and looking at four
        counts finds one outside its 90 % interval more often than one time in ten.
        {placeboInterval && ` By the spread of the placebos instead of the forecast’s own, the difference in favour has a 90 % interval of ${range(placeboInterval)}.`}
      </p>
    </Folded>
  );
}
