import { eventsByVote, type EventsOfVote } from "@/lib/impact/events-by-vote";
import { impactQuery, MOST_EVENTS } from "@/lib/impact/schema";
import type { WindowMode } from "@/lib/impact/window";
import type { SeriesRecord } from "@/lib/series/schema";
import { kindTerms } from "@/lib/timeline/words";
import { dayInWords } from "@/lib/votes/day";
import { announced } from "@/lib/votes/tally";
import { counted } from "@/lib/words/plural";

type Props = { record: SeriesRecord; chosen: readonly number[]; mode: WindowMode; controls: string; open: boolean };

/** Choosing events by the vote that followed them: a plain GET form, so that the view has an address and works without JavaScript. Folded while there is something to read. */
export function EventChooser({ record, chosen, mode, controls, open }: Props) {
  const address = `/series/${record.series.slug}/impact`;
  const groups = eventsByVote(record);
  if (groups.length === 0) return null;
  const someChosen = groups.some(({ events }) => events.some(({ id }) => chosen.includes(id)));
  const newest = groups.find(({ vote }) => vote) ?? groups[0];
  return (
    <section aria-labelledby="choose" className="no-print">
      <details open={open} className="card p-4">
        <summary><h2 id="choose" className="inline text-lg">Choose events</h2> <span className="text-sm text-ink-soft">{counted(groups.reduce((sum, { events }) => sum + events.length, 0), "event")}, by the vote that followed</span></summary>
        <form method="get" action={address} className="space-y-4 pt-4">
          {controls !== "named" && <input type="hidden" name="controls" value={controls} />}
          <div className="space-y-2">
            {groups.map((group) => {
              const holds = group.events.some(({ id }) => chosen.includes(id));
              return <Group key={group.vote?.id ?? "next"} group={group} chosen={chosen} address={address} controls={controls} open={someChosen ? holds : group === newest} />;
            })}
          </div>
          <fieldset className="flex flex-wrap gap-x-6 gap-y-2">
            <legend className="mb-1 font-medium">Events before the same vote</legend>
            {([["together", "together"], ["apart", "each by itself"]] as const).map(([value, words]) => (
              <label key={value} className="flex items-center gap-2.5">
                <input type="radio" name="window" value={value} defaultChecked={mode === value} className="size-4 accent-(--accent)" />
                {words}
              </label>
            ))}
          </fieldset>
          <button type="submit" className="button button-primary">Show what they changed</button>
        </form>
      </details>
    </section>
  );
}

type GroupProps = { group: EventsOfVote; chosen: readonly number[]; address: string; controls: string; open: boolean };

function Group({ group: { vote, events }, chosen, address, controls, open }: GroupProps) {
  const lobbying = events.filter(({ kind }) => kind === "lobbying").map(({ id }) => id).reverse();
  const heading = vote ? `Before the vote of ${dayInWords(vote.date, { precision: vote.datePrecision })}, ${announced(vote)}` : "Since the last vote: not yet known what they change";
  return (
    <details open={open}>
      <summary>
        {heading} <span className="text-sm text-ink-soft">· {counted(events.length, "event")}{lobbying.length > 0 && `, ${lobbying.length} of lobbying`}</span>
      </summary>
      <fieldset className="space-y-2 py-2">
        <legend className="sr-only">{heading}</legend>
        {vote && lobbying.length > 1 && lobbying.length <= MOST_EVENTS && <p className="text-sm"><a href={`${address}${impactQuery({ events: lobbying, controls })}`}>All the lobbying before this vote, together</a></p>}
        <ul className="grid gap-x-8 gap-y-1.5 lg:grid-cols-2">
          {events.map(({ id, date, datePrecision, title, kind }) => (
            <li key={id}>
              <label className="flex gap-2.5">
                <input type="checkbox" name="events" value={id} defaultChecked={chosen.includes(id)} className="mt-1.5 size-4 shrink-0 accent-(--accent)" />
                <span className="min-w-0 wrap-anywhere">
                  {title}
                  <span className="block text-sm text-ink-soft">{dayInWords(date, { precision: datePrecision })}{datePrecision === "day" && date === vote?.date && ", the day of the vote"} · {kindTerms[kind].term}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </details>
  );
}
