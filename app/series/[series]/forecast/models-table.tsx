import type { ForecastAnswer } from "@/lib/forecast/desk/forecast-answer";
import { positions } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";

const range = (low: number, high: number) => (low === high ? String(low) : `${low}–${high}`);

/** One line a model: name of the line, what the model does in a few words, and its forecast. */
export type ModelLine = { key: string; title: string; does: string | null; forecast: ForecastAnswer };

/** The four counts as every model sees them: the tally to quote, and below each count its range nine times in ten. */
export function ModelsTable({ lines }: { lines: readonly ModelLine[] }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="The four counts by model">
      <table className="data-table">
        <caption className="sr-only">The tally to quote by model, with the range of each count nine times in ten, in states</caption>
        <thead>
          <tr>
            <th scope="col">Model</th>
            {positions.map((position) => <th key={position} scope="col" className="number">{positionTerms[position].term}</th>)}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, title, does, forecast }) => (
            <tr key={key} data-model={key}>
              <th scope="row">{title}{does && <span className="block text-xs font-normal text-ink-soft">{does}</span>}</th>
              {positions.map((position) => {
                const { q05, q95 } = forecast.counts[position];
                return (
                  <td key={position} className="number">
                    <strong className="font-semibold">{forecast.expected[position]}</strong>
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
