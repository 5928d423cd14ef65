import type { ForecastAnswer } from "@/lib/forecast/desk/forecast-answer";
import { positions } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";

const range = (low: number, high: number) => (low === high ? String(low) : `${low}–${high}`);

/** One line a model: name of the line, and its forecast. */
export type ModelLine = { key: string; title: string; forecast: ForecastAnswer };

/** The four counts as every model sees them: the middle, and below it half the time and nine times in ten. */
export function ModelsTable({ lines }: { lines: readonly ModelLine[] }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="The four counts by model">
      <table className="data-table">
        <caption className="sr-only">Median and intervals of the four counts by model, in states</caption>
        <thead>
          <tr>
            <th scope="col">Model</th>
            {positions.map((position) => <th key={position} scope="col" className="number">{positionTerms[position].term}</th>)}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, title, forecast }) => (
            <tr key={key}>
              <th scope="row">{title}</th>
              {positions.map((position) => {
                const { median, q05, q25, q75, q95 } = forecast.counts[position];
                return (
                  <td key={position} className="number">
                    <strong className="font-semibold">{median}</strong>
                    <span className="block text-xs whitespace-nowrap text-ink-soft">
                      <span className="sr-only">half the time </span>{range(q25, q75)}
                    </span>
                    <span className="block text-xs whitespace-nowrap text-ink-soft">
                      <span className="sr-only">nine times in ten </span>{range(q05, q95)}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
