import type { ReactNode } from "react";
import type { LoadedForecast } from "./load-forecast";
import { chanceInWords } from "@/lib/forecast/chance-words";
import { chiefReason, knowledgeInWords, likeliestMovers, likeliestOther, nextVoteSentence } from "@/lib/forecast/headline";
import type { StateAnswer } from "@/lib/forecast/desk/forecast-answer";
import type { SeriesRecord } from "@/lib/series/schema";
import { dayInWords } from "@/lib/votes/day";
import { announced } from "@/lib/votes/tally";
import { positionTerms } from "@/lib/votes/words";

type Props = { record: SeriesRecord; loaded: LoadedForecast; nameOf: (iso3: string) => string; /** The named levels of pressure. */ levels: ReactNode };

/** What a reader who stays for a moment takes away: the tally, which vote it is, where the record ends, who is likeliest to move and why. */
export function FirstScreen({ record, loaded, nameOf, levels }: Props) {
  const { forecast, detail, actual, newest, revision } = loaded;
  const { leaving, returning } = likeliestMovers(forecast.states);
  return (
    <>
      <p className="lede text-ink">{detail}</p>
      <p className="lede">
        {actual ? `The vote was held on ${dayInWords(actual.date, { precision: actual.datePrecision })}: ${announced(actual)}, ${actual.absent} non-voting.` : nextVoteSentence(record)}{" "}
        {knowledgeInWords({ asOf: forecast.asOf, newest })}
      </p>
      {levels}
      {forecast.states.length > 0 && (
        <section aria-labelledby="movers" className="space-y-3">
          <h2 id="movers" className="!text-lg">Likeliest to move</h2>
          <div className="grid gap-x-10 gap-y-3 lg:grid-cols-2">
            <Movers title="Away from “in favour”" states={leaving} nameOf={nameOf} />
            <Movers title="Of all others, to another position" states={returning} nameOf={nameOf} />
          </div>
          <p className="text-sm text-ink-soft">Peers are the states with the same last position. <a href="#watch">More states to watch, with all reasons</a></p>
        </section>
      )}
      <p className="text-sm text-ink-soft">
        Made from <a href="/data-entry/revisions">revision {revision.number}</a> of {dayInWords(revision.at.slice(0, 10))}, the day on which the record was last changed; its newest vote is of {dayInWords(newest)}.
      </p>
    </>
  );
}

function Movers({ title, states, nameOf }: { title: string; states: readonly StateAnswer[]; nameOf: (iso3: string) => string }) {
  if (states.length === 0) return null;
  return (
    <div className="space-y-1">
      <h3 className="text-sm font-medium text-ink-soft">{title}</h3>
      <ul className="space-y-1">
        {states.map((state) => {
          const reason = chiefReason(state);
          const to = likeliestOther(state);
          return (
            <li key={state.country}>
              <strong>{nameOf(state.country)}</strong>, {state.last ? `last ${positionTerms[state.last].inSentence}` : "without a vote so far"}: {chanceInWords(state.chanceOfMoving)} likely to {state.last ? "move" : "withhold support"}; if so,
              most likely {positionTerms[to].inSentence}.{reason && <span className="text-ink-soft"> Chief reason: {reason}.</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
