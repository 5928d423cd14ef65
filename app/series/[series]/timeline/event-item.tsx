import type { CountryNames } from "../../../_components/ui/switch-ledger";
import { type ImpactInShort, labelledText } from "@/lib/impact/in-short";
import type { TimelineEvent } from "@/lib/timeline/schema";
import { isVoteOutcome } from "@/lib/timeline/vote-outcome";
import { askTerms, directionTerms, kindTerms } from "@/lib/timeline/words";
import { dayInWords } from "@/lib/votes/day";
import type { Vote } from "@/lib/votes/schema";
import { announced } from "@/lib/votes/tally";

const mark = { lobbying: "◆", policy: "■", diplomatic: "●", context: "▲" } as const;

/** One event: when, what, who towards whom, the claim, its evidence, and the vote that came after it. */
export function EventItem({ event, names, next, series, impact }: { event: TimelineEvent; names: CountryNames; next: Vote | undefined; series: string; impact: ImpactInShort | undefined }) {
  const when = dayInWords(event.date, { precision: event.datePrecision });
  const targets = [event.targets.map((iso3) => names[iso3] ?? iso3).join(", "), event.targetsNote].filter(Boolean).join("; ");
  return (
    <li id={`event-${event.id}`} className="space-y-1.5 target:bg-sunken">
      <p className="text-sm text-ink-soft">
        <time dateTime={event.date}>{event.until ? `${when} to ${dayInWords(event.until)}` : when}</time>
        {" · "}
        <span aria-hidden="true">{mark[event.kind]} </span>
        {kindTerms[event.kind].term} · {directionTerms[event.direction]}
      </p>
      <h3>{event.title}</h3>
      <p className="max-w-3xl">{event.claim}</p>
      <p className="max-w-3xl text-sm wrap-anywhere text-ink-soft">
        Actor: {event.actor}. Towards: {targets || "not known"}.{event.asks.length > 0 && ` Asked to: ${event.asks.map((ask) => askTerms[ask]).join(", ")}.`} Evidence: {event.evidence}
        {event.evidenceNote && ` (${event.evidenceNote})`}. Source:{" "}
        {event.sourceUrl ? <a href={event.sourceUrl} rel="noreferrer">{event.sourceName}</a> : event.sourceName}.
        {next && (
          <>
            {" "}Vote after it:{" "}
            <a href={`/series/${series}/votes/${encodeURIComponent(next.session ?? "")}`}>
              {announced(next)} on {dayInWords(next.date, { precision: next.datePrecision })}
            </a>
            .
          </>
        )}
      </p>
      <p className="text-sm">
        {next && isVoteOutcome(event, [next]) ? (
          "It tells how that vote came out."
        ) : (
          <a href={`/series/${series}/impact?events=${event.id}`}>
            {impact ? labelledText(impact) : "What it changed"}
            <span className="sr-only"> ({event.title})</span>
          </a>
        )}
      </p>
    </li>
  );
}
