import type { ReactNode } from "react";
import { assumptionWords } from "@/lib/forecast/registry/registry-words";
import type { FrozenForecast } from "@/lib/forecast/registry/schema";
import { dayInWords } from "@/lib/votes/day";
import { sessionInWords } from "@/lib/votes/words";

/** What a frozen forecast was made from, by whom and when. */
export function FrozenFacts({ forecast, sentence, states }: { forecast: FrozenForecast; sentence: string; states: number }) {
  const { frozenAt, frozenBy, model, version, seed, asOf, seenRevision, target, members } = forecast;
  const facts: [string, ReactNode][] = [
    ["Frozen", `${dayInWords(frozenAt.slice(0, 10))}, ${frozenAt.slice(11, 16)} UTC by the database's clock, by ${frozenBy}`],
    ["About", target.after ? `the next vote after that of the ${sessionInWords(target.after.session)} (${dayInWords(target.after.date)})` : "the first vote of the series"],
    ["As of", `${dayInWords(asOf)}: only votes before that day were seen`],
    ["Record", <a key="revision" href={`/data-entry/revisions/${seenRevision}`}>revision {seenRevision}</a>],
    ["Model", `${model}, version ${version}, seed ${seed}`],
    ["Assumed", assumptionWords(forecast)],
    ["Members", `${members} that can vote${states === 0 ? "; this model says nothing of single states" : ""}`],
    ["How", sentence],
  ];
  return (
    <dl className="grid max-w-3xl gap-x-6 gap-y-1 sm:grid-cols-[8rem_1fr]">
      {facts.map(([term, fact]) => (
        <div key={term} className="contents">
          <dt className="text-ink-soft">{term}</dt>
          <dd className="mb-2 sm:mb-0">{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
