import { PositionMark } from "../../../_components/ui/position-mark";
import { ChanceBar } from "./chance-bar";
import { PositionStrip } from "./position-strip";
import type { StateAnswer } from "@/lib/forecast/desk/forecast-answer";
import { type PositionRun, yearsOfRun } from "@/lib/forecast/position-runs";
import { reasonsInWords, type SpokenReasons } from "@/lib/forecast/reasons-in-words";

type Props = { state: StateAnswer; name: string; runs: readonly PositionRun[]; series: string };

/** One state to watch: its last position, its four chances, what drives them, its record. */
export function WatchedState({ state, name, runs, series }: Props) {
  const last = runs.at(-1);
  return (
    <li className="card space-y-3 p-4" data-state={state.country}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3>{name}</h3>
        <p className="text-sm text-ink-soft">
          {state.last && last ? <>last <PositionMark position={state.last} /> {yearsOfRun(last)}</> : "no position on record"}
        </p>
      </div>
      <ChanceBar state={state} />
      {state.reasons.length > 0 && <Reasons reasons={reasonsInWords(state)} />}
      {runs.length > 0 && <PositionStrip runs={runs} series={series} name={name} />}
    </li>
  );
}

/** What speaks against and for its support, in words; the figures stand in the file of all states. */
function Reasons({ reasons: { away, towards } }: { reasons: SpokenReasons }) {
  return (
    <dl className="space-y-1 text-sm">
      <Side term="Makes its support less likely" reasons={away} />
      <Side term="Makes its support likelier" reasons={towards} />
    </dl>
  );
}

function Side({ term, reasons }: { term: string; reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <div>
      <dt className="font-medium">{term}</dt>
      {reasons.map((words) => <dd key={words} className="pl-4 text-ink-soft">{words}</dd>)}
    </div>
  );
}
