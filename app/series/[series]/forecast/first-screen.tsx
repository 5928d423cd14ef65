import type { LoadedForecast } from "./load-forecast";
import { PositionMark } from "../../../_components/ui/position-mark";
import { chanceInWords } from "@/lib/forecast/chance-words";
import { chiefReason, knowledgeInWords, likeliestMovers, nextVoteSentence } from "@/lib/forecast/headline";
import type { SeriesRecord } from "@/lib/series/schema";
import { dayInWords } from "@/lib/votes/day";
import { announced } from "@/lib/votes/tally";

type Props = { record: SeriesRecord; loaded: LoadedForecast; nameOf: (iso3: string) => string };

/** What a reader who stays for a moment takes away: the tally, which vote it is, where the record ends, who is likeliest to move and why. */
export function FirstScreen({ record, loaded, nameOf }: Props) {
  const { forecast, detail, actual, newest, revision } = loaded;
  const movers = likeliestMovers(forecast.states);
  return (
    <>
      <p className="lede text-ink">{detail}</p>
      <p className="lede">
        {actual ? `The vote was held on ${dayInWords(actual.date, { precision: actual.datePrecision })}: ${announced(actual)}, ${actual.absent} non-voting.` : nextVoteSentence(record)}{" "}
        {knowledgeInWords({ asOf: forecast.asOf, newest })}
      </p>
      {movers.length > 0 && (
        <section aria-labelledby="movers" className="space-y-2">
          <h2 id="movers" className="!text-lg">Likeliest to move</h2>
          <ul className="max-w-3xl space-y-2">
            {movers.map((state) => {
              const reason = chiefReason(state);
              return (
                <li key={state.country}>
                  <strong>{nameOf(state.country)}</strong>, {state.last ? <>last <PositionMark position={state.last} /></> : "without a vote so far"}: {chanceInWords(state.chanceOfMoving)} chance of{" "}
                  {state.last ? "another position" : "not being in favour"}{reason && <span className="text-ink-soft">; it {itSays(reason)}</span>}.
                </li>
              );
            })}
          </ul>
          <p className="text-sm"><a href="#watch">More states to watch, with their reasons</a></p>
        </section>
      )}
      <p className="text-sm text-ink-soft">
        Made from <a href="/data-entry/revisions">revision {revision.number}</a> of {dayInWords(revision.at.slice(0, 10))}, the day on which the record was last changed; its newest vote is of {dayInWords(newest)}.
      </p>
    </>
  );
}

/** A reason as the rest of "it …": those that speak of other states are turned. */
const itSays = (reason: string) => (reason.startsWith("the states ") ? `resembles others: ${reason}` : reason);
