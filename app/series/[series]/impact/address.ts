import { impactOrders, type ImpactOrder, eventNumbersSchema } from "@/lib/impact/schema";
import { suggestedEvents } from "@/lib/impact/suggested-events";
import { type WindowMode, windowModes } from "@/lib/impact/window";
import type { SeriesRecord } from "@/lib/series/schema";

type Query = Record<string, string | string[] | undefined>;

/** What the address of the page asks for. `events` is empty where it asks for nothing that is there; `problem` then says why. */
export interface Asked {
  readonly events: readonly number[];
  readonly mode: WindowMode;
  readonly sort: ImpactOrder;
  readonly problem: string | null;
  /** What to compare when nothing was chosen. */
  readonly suggested: readonly number[];
}

/** Takes both forms of the address: "events=38,39", as links have it, and "events=38&events=39", as the form sends it. */
export function askedOf(query: Query, { series, events, votes }: Pick<SeriesRecord, "series" | "events" | "votes">): Asked {
  const given = [query.events ?? []].flat().filter(Boolean).join(",");
  const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
  const mode = windowModes.find((known) => known === first(query.window)) ?? "together";
  const sort = impactOrders.find((known) => known === first(query.sort)) ?? "date";
  const suggested = suggestedEvents({ slug: series.slug, events, votes }).map(({ id }) => id);
  const common = { mode, sort, suggested };
  if (given === "") return { ...common, events: [], problem: null };
  const parsed = eventNumbersSchema.safeParse([...new Set(given.split(","))].join(","));
  if (!parsed.success) return { ...common, events: [], problem: `The address asks for events in a way that is not understood: expected ${parsed.error.issues[0]!.message}.` };
  const missing = parsed.data.filter((id) => !events.some((event) => event.id === id));
  if (missing.length > 0) return { ...common, events: parsed.data.filter((id) => !missing.includes(id)), problem: `The timeline of this series has no event ${missing.join(", ")}.` };
  return { ...common, events: parsed.data, problem: null };
}
