import { controlsSchema } from "@/lib/impact/compared-series";
import { impactOrders, type ImpactOrder, eventNumbersSchema } from "@/lib/impact/schema";
import { type WindowMode, windowModes } from "@/lib/impact/window";
import type { SeriesRecord } from "@/lib/series/schema";

type Query = Record<string, string | string[] | undefined>;

/** What the address of the page asks for. `events` is empty where it asks for nothing that is there; `problem` then says why. */
export interface Asked {
  readonly events: readonly number[];
  readonly mode: WindowMode;
  readonly sort: ImpactOrder;
  /** Which series to compare with (compared-series.ts). */
  readonly controls: string;
  readonly problem: string | null;
}

/** Takes both forms of the address: "events=38,39", as links have it, and "events=38&events=39", as the form sends it. */
export function askedOf(query: Query, { events }: Pick<SeriesRecord, "events">, series: readonly { slug: string }[]): Asked {
  const given = [query.events ?? []].flat().filter(Boolean).join(",");
  const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
  const mode = windowModes.find((known) => known === first(query.window)) ?? "together";
  const sort = impactOrders.find((known) => known === first(query.sort)) ?? "date";
  const { controls, problem } = controlsOf(first(query.controls), series);
  const common = { mode, sort, controls };
  const problems = (...more: string[]) => [...more, problem].filter(Boolean).join(" ") || null;
  if (given === "") return { ...common, events: [], problem: problems() };
  const parsed = eventNumbersSchema.safeParse([...new Set(given.split(","))].join(","));
  if (!parsed.success) return { ...common, events: [], problem: problems(`The address asks for events in a way that is not understood: expected ${parsed.error.issues[0]!.message}.`) };
  const missing = parsed.data.filter((id) => !events.some((event) => event.id === id));
  if (missing.length > 0) return { ...common, events: parsed.data.filter((id) => !missing.includes(id)), problem: problems(`The timeline of this series has no event ${missing.join(", ")}.`) };
  return { ...common, events: parsed.data, problem: problems() };
}

/** The comparison asked for; what is not understood or not there falls back to the usual, and says so. */
function controlsOf(given: string | undefined, series: readonly { slug: string }[]): { controls: string; problem: string | null } {
  const parsed = controlsSchema.safeParse(given);
  if (!parsed.success) return { controls: "named", problem: `Compared as usual, since “controls” in the address is not understood: expected ${parsed.error.issues[0]!.message}.` };
  const unknown = parsed.data.split(",").filter((slug) => slug !== "named" && slug !== "all" && !series.some((one) => one.slug === slug));
  return unknown.length > 0 ? { controls: "named", problem: `Compared as usual, since there is no series ${unknown.join(", ")}.` } : { controls: parsed.data, problem: null };
}
