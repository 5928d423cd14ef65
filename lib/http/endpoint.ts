import type { z } from "zod";
import { AppError } from "@/lib/errors";
import { conditionalAnswer } from "./conditional-answer";
import { openToEveryone, preflightAnswer, readMethods } from "./cors";
import { failureAnswer } from "./failure";
import { parsePath, parseQuery, type PathParts } from "./input";

/** What POST does at an address that can be written to: what it takes, and what it answers with 201. */
export type Post = { name: string; summary: string; body: z.ZodType; answer: z.ZodType };

/** An address that answers JSON: what it takes and what it answers. `path` is below /api/v1, its parts in braces are the keys of `params`. */
export type Endpoint = { path: string; summary: string; params: z.ZodObject; query: z.ZodObject; answer: z.ZodType; post?: Post };

export type Input<E extends Endpoint> = z.output<E["params"]> & z.output<E["query"]>;
/** The router hands over no parts at all for an address without any. */
export type Handler = (request: Request, context: { params: Promise<PathParts | undefined> }) => Promise<Response>;
export type Method = "GET" | "HEAD" | "OPTIONS" | "POST" | "PUT" | "PATCH" | "DELETE";

/** The type of every answer of the API. */
export const json = "application/json; charset=utf-8";

/**
 * Handlers of an endpoint whose answer is a pure function of (revision, address). Without `revision` the answer changes with the build only; `state` names
 * what else it depends on. An answer with `complete: false` is not yet that function's: it is sent, and kept by nobody.
 */
export function readEndpoint<E extends Endpoint>(
  endpoint: E,
  { revision, state, read }: { revision?: (input: Input<E>) => Promise<number>; state?: (input: Input<E>) => Promise<string>; read: (input: Input<E>) => Promise<z.output<E["answer"]>> },
): Record<Method, Handler> {
  return readOnly(async (request, { params }) => {
    const input = parseInput(endpoint, request, (await params) ?? {});
    return conditionalAnswer({
      request,
      revision: await revision?.(input),
      ...(state ? { state: await state(input) } : {}),
      make: async () => {
        const answer = await read(input);
        return { body: JSON.stringify(answer), type: json, revision: revisionIn(answer), unfinished: (answer as { complete?: unknown }).complete === false };
      },
    });
  });
}

/** Handlers of an endpoint that tells how things are this moment: never stored, no ETag. */
export function liveEndpoint<E extends Endpoint>(endpoint: E, read: (input: Input<E>) => Promise<z.output<E["answer"]>>): Record<Method, Handler> {
  return readOnly(async (request, { params }) => {
    const answer = await read(parseInput(endpoint, request, (await params) ?? {}));
    return new Response(JSON.stringify(answer), { headers: { ...openToEveryone, "Content-Type": json, "Cache-Control": "no-store" } });
  });
}

/** All methods of an address that can only be read. Whatever `get` throws becomes an answer. */
export function readOnly(get: Handler): Record<Method, Handler> {
  const GET: Handler = async (request, context) => {
    try {
      return await get(request, context);
    } catch (error) {
      return failureAnswer(error);
    }
  };
  const HEAD: Handler = async (request, context) => {
    const { status, headers } = await GET(request, context);
    return new Response(null, { status, headers });
  };
  const OPTIONS: Handler = async () => preflightAnswer();
  const refuse: Handler = async ({ method }) =>
    failureAnswer(new AppError("method_not_allowed", `${method} is not possible here: this address can only be read (${readMethods}).`), { Allow: readMethods });
  return { GET, HEAD, OPTIONS, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
}

function parseInput<E extends Endpoint>(endpoint: E, request: Request, parts: PathParts): Input<E> {
  const path = parsePath(endpoint.params, parts);
  const query = parseQuery(endpoint.query, new URL(request.url).searchParams);
  return { ...path, ...query } as Input<E>;
}

function revisionIn(answer: unknown): number | undefined {
  const { revision } = answer as { revision?: unknown };
  return typeof revision === "number" ? revision : undefined;
}
