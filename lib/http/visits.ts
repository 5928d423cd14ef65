import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { performance } from "node:perf_hooks";
import { isAppError } from "@/lib/errors";
import { currentVisit, forVisit, type Visit } from "@/lib/visit";
import { clientAddress } from "./client-address";
import { isDatabaseOutOfReach, outOfReach } from "./database-out-of-reach";
import type { Failure } from "./failure";
import { outagePage } from "./outage-page";
import { createTurns } from "./turns";

const place = globalThis as typeof globalThis & { plenaryVisitsWatched?: boolean };

/** Few requests are worked on at a time, clients and addresses in turn: so many that no place stays empty while one waits for a thread or the database. */
const turns = createTurns({ atOnce: 3, hold: 100, most: 1000, mostOfOne: 300, watch: watchThisThread });

/** Says later whether this thread had nothing to do for a tenth of the time since now. */
function watchThisThread(): () => boolean {
  const began = performance.eventLoopUtilization();
  return () => performance.eventLoopUtilization(began).utilization < 0.9;
}

const tooMany = "More is being asked than can be answered at once. Nothing is wrong with the address: ask again in a moment.";

/**
 * Makes every request to this process a visit: clients take turns, here and in threads, and a page that fails because something is not available for now
 * answers 503 with words, where the framework knows 500 alone. Called once, when the server starts.
 */
export function watchVisits(): void {
  if (place.plenaryVisitsWatched) return;
  place.plenaryVisitsWatched = true;
  const watched = new WeakSet<Server>();
  // Node tells of each request before anybody handles it: https://nodejs.org/docs/latest-v20.x/api/diagnostics_channel.html#http
  subscribe("http.server.request.start", (message) => {
    const { server } = message as { server: Server };
    if (!watched.has(server)) watch(server);
    watched.add(server);
  });
}

function watch(server: Server): void {
  const emit = server.emit.bind(server) as (event: string, ...rest: unknown[]) => boolean;
  server.emit = (event: string, ...rest: unknown[]) => {
    if (event !== "request") return emit(event, ...rest);
    const [request, response] = rest as [IncomingMessage, ServerResponse];
    const visit: Visit = { client: clientAddress(request), unavailable: null };
    answerOutages(response, visit);
    const handle = () => forVisit(visit, () => emit(event, request, response));
    const address = request.url?.split("?")[0] ?? "";
    if (address.startsWith("/_next/static/")) return handle();
    const taken = turns.take({ client: visit.client, address: address.slice(0, 200) }, (done) => {
      if (response.destroyed) return done(); // whoever asked has hung up
      response.once("close", done);
      handle();
    });
    if (!taken) refuse(response, address);
    return true;
  };
}

function refuse(response: ServerResponse, address: string): void {
  const api = address.startsWith("/api/");
  const body = api ? JSON.stringify({ error: { code: "unavailable", message: tooMany } } satisfies Failure) : outagePage(tooMany);
  const type = `${api ? "application/json" : "text/html"}; charset=utf-8`;
  response.writeHead(503, { "Content-Type": type, "Content-Length": Buffer.byteLength(body), "Cache-Control": "no-store", "Retry-After": "5" });
  response.end(body);
}

/** Notes why a page could not be made, for `answerOutages`. Called with whatever the framework caught. */
export function noteFailure(error: unknown): void {
  const visit = currentVisit();
  if (!visit) return;
  if (isDatabaseOutOfReach(error)) visit.unavailable = outOfReach;
  else if (isAppError(error) && error.status === 503) visit.unavailable = error.message;
}

/** Puts the page for outages in place of the framework's for errors, where the failure was noted as one. */
export function answerOutages(response: ServerResponse, visit: Visit): void {
  const writeHead = response.writeHead.bind(response) as (...rest: unknown[]) => ServerResponse;
  response.writeHead = (...given: unknown[]) => {
    const status = typeof given[0] === "number" ? given[0] : response.statusCode;
    if (status !== 500 || visit.unavailable === null || response.headersSent) return writeHead(...given);
    const body = Buffer.from(outagePage(visit.unavailable));
    for (const name of response.getHeaderNames()) if (!kept.has(name)) response.removeHeader(name);
    const write = response.write.bind(response) as (body: Buffer) => boolean;
    const end = response.end.bind(response) as () => ServerResponse;
    Object.assign(response, { write: swallow, end: swallow });
    writeHead(503, { "Content-Type": "text/html; charset=utf-8", "Content-Length": body.length, "Cache-Control": "no-store", "Retry-After": "5" });
    write(body);
    // What is still written of the framework's page goes nowhere; who writes is told that it went.
    setImmediate(() => end());
    return response;
  };
}

const kept = new Set(["x-content-type-options", "referrer-policy", "x-frame-options", "permissions-policy"]);

function swallow(...rest: unknown[]): boolean {
  const done = rest.at(-1);
  if (typeof done === "function") setImmediate(() => (done as () => void)());
  return true;
}
