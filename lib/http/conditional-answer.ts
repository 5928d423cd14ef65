import { LRUCache } from "lru-cache";
import { buildId } from "./build-id";
import { openToEveryone } from "./cors";
import { etagOf, isNamedIn, namesAnything } from "./etag";

/**
 * A body made for one address. `revision` is the one that it was made from, where that is known; `headers` come on top. One that is `unfinished` (a forecast in
 * it is still being made) will be another at the same revision: nobody may keep it.
 */
export type Made = { body: string | Uint8Array<ArrayBuffer>; type: string; revision?: number | undefined; unfinished?: boolean; headers?: Record<string, string> };

// The newest body of each address, under its ETag, which holds revision, address and build: it is shown as long as that is asked for, and then makes room for
// the next. One cache a process, whichever bundle asks.
type Kept = { etag: string; made: Made };
const place = globalThis as typeof globalThis & { plenaryBodies?: LRUCache<string, Kept> };
const bodies = (place.plenaryBodies ??= new LRUCache({ maxSize: 64 * 2 ** 20, sizeCalculation: ({ made: { body } }) => 1000 + body.length * (typeof body === "string" ? 2 : 1) }));

/** What the bodies take, in bytes, for whoever watches the process. */
export function bytesOfBodies(): number {
  return bodies.calculatedSize;
}

/**
 * Answers a read of what is a pure function of (revision, address). A reader who has this revision gets 304 before anything is loaded; the ETag
 * that it names was given out for this very address, so the address exists. A body that was made before is not made again. `revision` comes from
 * the clock; the record may have moved on while the body was made, and then the body's own number counts. Parse the whole query string first: an
 * address that is not refused is remembered. `state` names what else the answer depends on, where it depends on more than the record.
 */
export async function conditionalAnswer({ request, revision, state = "", make }: { request: Request; revision: number | undefined; state?: string; make: () => Promise<Made> }): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const address = `${pathname}${search}`;
  const etagAt = (number: number | undefined) => etagOf({ revision: number, address: `${address}${state && `\0${state}`}`, build: buildId() });
  const asked = request.headers.get("if-none-match");
  if (isNamedIn(asked, etagAt(revision))) return notModified(etagAt(revision));
  const kept = bodies.get(address);
  const made = kept?.etag === etagAt(revision) ? kept.made : await make();
  if (made.unfinished) return new Response(made.body, { headers: { ...openToEveryone, "Cache-Control": "no-store", "Content-Type": made.type, ...made.headers } });
  const etag = etagAt(revision === undefined ? undefined : Math.max(revision, made.revision ?? revision));
  bodies.set(address, { etag, made });
  if (namesAnything(asked)) return notModified(etag);
  return new Response(made.body, { headers: { ...headersOf(etag), "Content-Type": made.type, ...made.headers } });
}

const headersOf = (etag: string) => ({ ...openToEveryone, ETag: etag, "Cache-Control": "public, no-cache" });

function notModified(etag: string): Response {
  return new Response(null, { status: 304, headers: headersOf(etag) });
}
