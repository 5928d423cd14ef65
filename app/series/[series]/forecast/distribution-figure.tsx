import { DistributionMarks } from "../../../_components/charts/distribution-marks";
import { Drawings } from "../../../_components/charts/drawings";
import type { LoadedForecast } from "./load-forecast";
import type { ModelLine } from "./models-table";
import { countDistributions, type Reference } from "@/lib/charts/count-distributions";
import { distributionAlternative } from "@/lib/charts/forecast-words";
import { chanceInWords } from "@/lib/forecast/chance-words";
import type { ForecastAnswer } from "@/lib/forecast/desk/forecast-answer";
import { positions, type Vote } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";

/** The tallies that the forecast is held against: the naive forecast, the simple projection, what came. */
function referencesOf({ models, actual }: { models: readonly ModelLine[]; actual: Vote | undefined }): Reference[] {
  const of = (key: string) => models.find((line) => line.key === key)?.forecast.expected;
  const [last, simple] = [of("same-as-last"), of("simple-projection")];
  return [
    ...(last ? [{ name: "Same as last time", shape: "filled" as const, counts: last }] : []),
    ...(simple ? [{ name: "Simple projection", shape: "hollow" as const, counts: simple }] : []),
    ...(actual ? [{ name: "Came out", shape: "ring" as const, counts: actual }] : []),
  ];
}

/** How likely each number of states is, for the four counts. */
export function DistributionFigure({ loaded, models }: { loaded: LoadedForecast; models: readonly ModelLine[] }) {
  const { forecast, actual } = loaded;
  const { counts, members } = forecast;
  const references = referencesOf({ models, actual });
  return (
    <figure aria-labelledby="distribution-caption" className="space-y-3">
      <figcaption id="distribution-caption">
        <span className="text-sm text-ink-soft">Chance of exactly so many states, {loaded.words}; each count on an axis and a height of its own. The four always sum to the {members} members.</span>
      </figcaption>
      <p id="distribution-alternative" className="sr-only">{distributionAlternative(forecast)} All chances are in the table below.</p>
      <Drawings
        labelledBy="distribution-caption"
        describedBy="distribution-alternative"
        make={(width) => countDistributions({ counts, members, references, width })}
        draw={(chart, palette) => <DistributionMarks chart={chart} palette={palette} />}
      />
      <p className="text-xs text-ink-soft">Dark bars hold the middle half of the chance, light bars nine tenths, faint ones the rest. “Same as last time” counts the last positions of those who can vote now.</p>
      <details>
        <summary className="text-sm">The chances as a table</summary>
        <ChanceTable counts={counts} members={members} />
      </details>
    </figure>
  );
}

/** Numbers of states with a chance worth naming. */
const worthNaming = 0.0005;

function ChanceTable({ counts, members }: Pick<ForecastAnswer, "counts" | "members">) {
  const rows = Array.from({ length: members + 1 }, (_, k) => k).filter((k) => positions.some((position) => (counts[position].pmf[k] ?? 0) >= worthNaming)).reverse();
  return (
    <div className="scroll-x max-h-96 overflow-y-auto" tabIndex={0} role="region" aria-label="Chances of each count">
      <table className="data-table">
        <caption className="sr-only">Chance of exactly so many states, in per cent</caption>
        <thead>
          <tr>
            <th scope="col" className="number">States</th>
            {positions.map((position) => <th key={position} scope="col" className="number">{positionTerms[position].term}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((k) => (
            <tr key={k}>
              <th scope="row" className="number">{k}</th>
              {positions.map((position) => <td key={position} className="number">{chanceInWords(counts[position].pmf[k] ?? 0)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
