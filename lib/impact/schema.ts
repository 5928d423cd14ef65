import { z } from "zod";
import { controlsSchema } from "./compared-series";
import { windowModes } from "./window";

/** How many events one address may ask about. */
export const MOST_EVENTS = 24;

const eventsInWords = `numbers of 1 to ${MOST_EVENTS} events, parted by commas, each once, such as 38,39`;

/** "38,39": the numbers of the events that an impact is asked of. */
export const eventNumbersSchema = z
  .string(eventsInWords)
  .max(200, eventsInWords)
  .regex(/^[1-9]\d{0,8}(,[1-9]\d{0,8})*$/, eventsInWords)
  .transform((text) => text.split(",").map(Number))
  .refine((ids) => ids.length <= MOST_EVENTS && new Set(ids).size === ids.length, eventsInWords);

export const windowModeSchema = z.enum(windowModes, `one of ${windowModes.join(", ")}`).default("together");

/** What the table of a comparison may be sorted by; each has a side that is natural for it. */
export const impactOrders = ["date", "impact", "standardised", "rank"] as const;
export type ImpactOrder = (typeof impactOrders)[number];

/** What the address of a view, a table or a picture of impacts may ask. */
export const impactQuerySchema = z.object({ events: eventNumbersSchema, window: windowModeSchema, controls: controlsSchema });

/** The query of an address: only what differs from the usual. Commas stay as they are, so that people can read it. */
export function impactQuery({ events, window, controls, sort }: { events: readonly number[]; window?: string | undefined; controls?: string | undefined; sort?: string | undefined }): string {
  const parts = [
    events.length > 0 ? `events=${events.join(",")}` : "", window && window !== "together" ? `window=${window}` : "", controls && controls !== "named" ? `controls=${controls}` : "",
    sort && sort !== "date" ? `sort=${sort}` : "",
  ].filter(Boolean);
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}
