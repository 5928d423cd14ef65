import type { ReactNode } from "react";
import { ControlsSection } from "./controls-section";
import { CountsTable } from "./counts-table";
import { PlaceboSection } from "./placebo-section";
import { RivalsSection } from "./rivals-section";
import { StatesSection } from "./states-section";
import { TargetsSection } from "./targets-section";
import { Still } from "../../../_components/ui/still";
import type { Impact } from "@/lib/impact/impact";
import type { ImpactView } from "@/lib/impact/impact-view";
import { isEstimated, orderInWords } from "@/lib/impact/window-words";
import { dayInWords } from "@/lib/votes/day";
import { sessionInWords } from "@/lib/votes/words";

type Props = { view: ImpactView; impact: Impact; names: Readonly<Record<string, string>>; figure: ReactNode; query: string };

/** All evidence on one window, the verdict first. */
export function WindowReport({ view, impact, names, figure, query }: Props) {
  const { window: { events, vote, asOf }, window } = impact;
  const address = `/series/${view.record.series.slug}`;
  const order = orderInWords(window);
  return (
    <>
      <section aria-labelledby="verdict" className="space-y-3">
        <h2 id="verdict">What can be said</h2>
        <p className="max-w-3xl text-lg">{impact.verdict.sentence}</p>
        <ul className="max-w-3xl space-y-1 text-sm text-ink-soft">
          {events.map(({ id, title, date, datePrecision }) => (
            <li key={id}>
              {dayInWords(date, { precision: datePrecision })}: <a href={`${address}/timeline#event-${id}`}>{title}</a>
            </li>
          ))}
          {vote && (
            <li>
              Vote after {events.length > 1 ? "them" : "it"}: <a href={`${address}/votes/${encodeURIComponent(vote.session ?? "")}`}>{sessionInWords(vote.session)}, {dayInWords(vote.date, { precision: vote.datePrecision })}</a>. Expected from all votes before {dayInWords(asOf)}.
            </li>
          )}
          {order && <li>{order}</li>}
        </ul>
      </section>
      {isEstimated(impact) && (
        <>
          {figure}
          <Still name="evidence">
            <div className="space-y-8">
              <CountsTable counts={impact.counts} placeboInterval={impact.placeboInterval} />
              <PlaceboSection impact={impact} view={view} />
              {impact.waits === null ? (
                <>
                  <StatesSection moves={impact.moves} names={names} csv={`${address}/impact/states.csv${query}`} />
                  <TargetsSection targets={impact.targets} names={names} />
                  <ControlsSection impact={impact} names={names} csv={`${address}/impact/controls.csv${query}`} />
                </>
              ) : (
                <p className="max-w-3xl">{impact.waits}</p>
              )}
            </div>
          </Still>
        </>
      )}
      <Still name="rivals">
        <RivalsSection impact={impact} series={view.record.series.slug} names={names} />
      </Still>
    </>
  );
}
