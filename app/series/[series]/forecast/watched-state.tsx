import { PositionMark } from "../../../_components/ui/position-mark";
import { ChanceBar } from "./chance-bar";
import { PositionStrip } from "./position-strip";
import { chanceInWords, signedNumber } from "@/lib/forecast/chance-words";
import type { StateAnswer } from "@/lib/forecast/desk/forecast-answer";
import { type PositionRun, yearsOfRun } from "@/lib/forecast/position-runs";
import { type ReasonSteps, reasonSteps } from "@/lib/forecast/reason-steps";

type Props = { state: StateAnswer; name: string; runs: readonly PositionRun[]; series: string };

/** One state to watch: its last position, its four chances, what drives them, its record. */
export function WatchedState({ state, name, runs, series }: Props) {
  const steps = reasonSteps(state);
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
      {steps && <Reasons steps={steps} />}
      {runs.length > 0 && <PositionStrip runs={runs} series={series} name={name} />}
    </li>
  );
}

/** From what states of its kind do to what is expected of this one: steps on the log-odds scale that add up. */
function Reasons({ steps: { from, to, fromLogOdds, toLogOdds, steps, rest } }: { steps: ReasonSteps }) {
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">Why: log-odds of not being in favour</caption>
      <tbody>
        <Line words={`States with such a record: ${chanceInWords(from)} not in favour`} figure={signedNumber(fromLogOdds)} />
        {steps.map(({ words, logOdds }) => <Line key={words} words={words} figure={signedNumber(logOdds)} />)}
        <Line words="All else: smaller reasons, the series’ level, the scenario" figure={signedNumber(rest)} />
        <Line words={`This state: ${chanceInWords(to)} not in favour`} figure={signedNumber(toLogOdds)} total />
      </tbody>
    </table>
  );
}

function Line({ words, figure, total = false }: { words: string; figure: string; total?: boolean }) {
  return (
    <tr className={total ? "border-t border-line-strong font-semibold" : ""}>
      <th scope="row" className={`py-0.5 pr-3 text-left ${total ? "font-semibold" : "font-normal text-ink-soft"}`}>{words}</th>
      <td className="py-0.5 text-right align-bottom">{figure}</td>
    </tr>
  );
}
