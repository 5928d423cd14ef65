import type { RegistrySummary } from "@/lib/forecast/registry/registry-entry";

/** Means of the forecasts that count, a line a model. */
export function SummaryTable({ summary }: { summary: readonly RegistrySummary[] }) {
  const decimals = (value: number | null, places: number) => (value === null ? "–" : value.toFixed(places));
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="How frozen forecasts came out">
      <table className="data-table">
        <caption className="sr-only">Means over the frozen forecasts that count, by model</caption>
        <thead>
          <tr>
            <th scope="col">Model</th>
            <th scope="col" className="number">Forecasts</th>
            <th scope="col" className="number">Votes</th>
            <th scope="col" className="number">Log loss</th>
            <th scope="col" className="number">Joint log score</th>
            <th scope="col" className="number">CRPS in favour</th>
            <th scope="col" className="number">90 % interval held</th>
          </tr>
        </thead>
        <tbody>
          {summary.map(({ model, forecasts, votes, logLoss, jointLogScore, crpsYes, held90 }) => (
            <tr key={model}>
              <th scope="row">{model}</th>
              <td className="number">{forecasts}</td>
              <td className="number">{votes}</td>
              <td className="number">{decimals(logLoss, 3)}</td>
              <td className="number">{decimals(jointLogScore, 1)}</td>
              <td className="number">{decimals(crpsYes, 2)}</td>
              <td className="number">{held90} of {forecasts}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
