import { impactQuery } from "@/lib/impact/schema";
import type { WindowMode } from "@/lib/impact/window";
import type { SeriesRecord } from "@/lib/series/schema";
import { kindTerms } from "@/lib/timeline/words";
import { dayInWords } from "@/lib/votes/day";

/** Choosing events: a plain GET form, so that the view has an address and works without JavaScript. */
export function EventChooser({ record: { series, events, votes }, chosen, mode, suggested }: { record: SeriesRecord; chosen: readonly number[]; mode: WindowMode; suggested: readonly number[] }) {
  const address = `/series/${series.slug}/impact`;
  const last = votes.at(-1)?.date ?? "";
  if (events.length === 0) return <p>No event is recorded for this series yet, so there is nothing to measure. Its votes serve as placebos for the events of other series.</p>;
  return (
    <section aria-labelledby="choose" className="no-print space-y-4 border-t border-line pt-6">
      <h2 id="choose">Choose events</h2>
      {suggested.length > 0 && (
        <p>
          <a href={`${address}${impactQuery({ events: suggested })}`}>Compare {suggested.length} events side by side: {years(events, suggested)}</a>
        </p>
      )}
      <form method="get" action={address} className="space-y-4">
        <fieldset className="space-y-2">
          <legend className="mb-1 font-medium">Events, newest first</legend>
          <ul className="grid gap-x-8 gap-y-1.5 lg:grid-cols-2">
            {[...events].reverse().map(({ id, date, datePrecision, title, kind }) => (
              <li key={id}>
                <label className="flex gap-2.5">
                  <input type="checkbox" name="events" value={id} defaultChecked={chosen.includes(id)} className="mt-1.5 size-4 shrink-0 accent-(--accent)" />
                  <span>
                    {title}
                    <span className="block text-sm text-ink-soft">
                      {dayInWords(date, { precision: datePrecision })} · {kindTerms[kind].term}
                      {date > last && " · after the last vote: not yet known"}
                    </span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <fieldset className="flex flex-wrap gap-x-6 gap-y-2">
          <legend className="mb-1 font-medium">Events before the same vote</legend>
          {([["together", "together, as one window"], ["apart", "each by itself"]] as const).map(([value, words]) => (
            <label key={value} className="flex items-center gap-2.5">
              <input type="radio" name="window" value={value} defaultChecked={mode === value} className="size-4 accent-(--accent)" />
              {words}
            </label>
          ))}
        </fieldset>
        <button type="submit" className="button button-primary">Show what they changed</button>
      </form>
    </section>
  );
}

function years(events: SeriesRecord["events"], chosen: readonly number[]): string {
  return [...new Set(events.filter(({ id }) => chosen.includes(id)).map(({ date }) => date.slice(0, 4)))].join(", ");
}
