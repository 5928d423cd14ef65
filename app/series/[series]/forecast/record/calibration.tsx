import type { LoadedRecord } from "./load-record";
import { PitMarks, ReliabilityMarks } from "../../../../_components/charts/calibration-marks";
import { Drawing } from "../../../../_components/charts/drawings";
import { calibrationSize, pitChart, reliabilityChart } from "@/lib/charts/calibration-charts";
import { summarise } from "@/lib/forecast/backtest-summary";
import { chanceInWords } from "@/lib/forecast/chance-words";
import { pitHistogram } from "@/lib/forecast/forecast-record";
import { models } from "@/lib/forecast/models/all-models";

/** Does what is called 20 % happen one time in five? States' chances, the spread of the count, the coverage of the intervals; each with its table. */
export function Calibration({ loaded: { record, reliability, votes } }: { loaded: LoadedRecord }) {
  const forecasts = reliability.reduce((sum, bin) => sum + bin.forecasts, 0);
  const tenths = pitHistogram(record);
  return (
    <section aria-labelledby="calibration" className="space-y-6">
      <h2 id="calibration">Calibration of the full model</h2>
      <div className="grid gap-x-10 gap-y-8 md:grid-cols-2">
        <figure aria-labelledby="reliability-caption" className="space-y-2">
          <figcaption id="reliability-caption">
            <strong className="block font-semibold">Do chances come true?</strong>
            <span className="text-sm text-ink-soft">Share that happened (up) by chance forecast (right), all {forecasts.toLocaleString("en")} chances of states; on the line is honest, hollow: none or all came</span>
          </figcaption>
          <p id="reliability-alternative" className="sr-only">Points near the diagonal; every value is in the table below.</p>
          <div className="max-w-md">
            <Drawing {...calibrationSize} labelledBy="reliability-caption" describedBy="reliability-alternative">
              {(palette) => <ReliabilityMarks chart={reliabilityChart(reliability)} palette={palette} />}
            </Drawing>
          </div>
        </figure>
        <figure aria-labelledby="pit-caption" className="space-y-2">
          <figcaption id="pit-caption">
            <strong className="block font-semibold">Was the spread right?</strong>
            <span className="text-sm text-ink-soft">Votes by where the count in favour fell in its forecast (PIT), in tenths; the dashed line: all alike</span>
          </figcaption>
          <p id="pit-alternative" className="sr-only">Votes in each tenth, lowest first: {tenths.join(", ")}.</p>
          <div className="max-w-md">
            <Drawing {...calibrationSize} labelledBy="pit-caption" describedBy="pit-alternative">
              {(palette) => <PitMarks chart={pitChart(tenths)} palette={palette} />}
            </Drawing>
          </div>
        </figure>
      </div>
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        <div className="scroll-x" tabIndex={0} role="region" aria-label="Reliability of chances">
          <table className="data-table">
            <caption className="pb-2 text-left text-sm text-ink-soft">Chances of states, by what was forecast</caption>
            <thead>
              <tr>
                <th scope="col">Forecast between</th>
                <th scope="col" className="number">Chances</th>
                <th scope="col" className="number">Mean</th>
                <th scope="col" className="number">Happened</th>
              </tr>
            </thead>
            <tbody>
              {reliability.map(({ from, to, forecasts: count, mean, happened }) => (
                <tr key={from}>
                  <th scope="row">{chanceInWords(from)} and {chanceInWords(to)}</th>
                  <td className="number">{count}</td>
                  <td className="number whitespace-nowrap">{mean === null ? "–" : chanceInWords(mean)}</td>
                  <td className="number whitespace-nowrap">{happened === null ? "–" : chanceInWords(happened)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <Coverage votes={votes} />
      </div>
    </section>
  );
}

const levels = ["50", "80", "90"] as const;

function Coverage({ votes }: Pick<LoadedRecord, "votes">) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="Coverage of intervals">
      <table className="data-table">
        <caption className="pb-2 text-left text-sm text-ink-soft">Votes that central intervals for “in favour” held, of {votes.length}</caption>
        <thead>
          <tr>
            <th scope="col">Model</th>
            {levels.map((level) => <th key={level} scope="col" className="number">{level} %</th>)}
            <th scope="col" className="number">Width of 90 %</th>
          </tr>
        </thead>
        <tbody>
          {[...models].reverse().map(({ name, title }) => (
            <tr key={name}>
              <th scope="row">{title}</th>
              {levels.map((level) => {
                const held = votes.filter(({ scores }) => scores[name]!.intervals[level].held).length;
                return (
                  <td key={level} className="number">
                    {held}
                    <span className="block text-xs whitespace-nowrap text-ink-soft">{Math.round((100 * held) / votes.length)} %</span>
                  </td>
                );
              })}
              <td className="number">{summarise(votes, name).width90.toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
