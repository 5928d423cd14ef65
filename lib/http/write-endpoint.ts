import type { z } from "zod";
import { AppError, isAppError } from "@/lib/errors";
import { readJson } from "./body";
import { preflightAnswer, readMethods } from "./cors";
import { type Endpoint, type Handler, json, type Method, type Post } from "./endpoint";
import { failureAnswer } from "./failure";
import { parsePath, parseQuery } from "./input";

type Written<P extends Post> = { location: string; answer: z.output<P["answer"]> };
type Writing<P extends Post, Writer, Params> = {
  /** Who writes; throws when nobody may. Asked before anything is read. */
  authorise: (headers: Headers) => Promise<Writer>;
  write: (body: z.output<P["body"]>, writer: Writer, params: Params) => Promise<Written<P>>;
};

const allowed = `${readMethods}, POST`;
/** Answers to writing are for its author alone: no script of another site may read them. */
const closed = { open: false };

/** The handlers of an address that can be read by everyone, with a POST for whoever `authorise` lets in. */
export function withPost<E extends Endpoint & { post: Post }, Writer>(handlers: Record<Method, Handler>, endpoint: E, { authorise, write }: Writing<E["post"], Writer, z.output<E["params"]>>): Record<Method, Handler> {
  const POST: Handler = async (request, { params }) => {
    try {
      parseQuery(endpoint.query, new URL(request.url).searchParams);
      const path = parsePath(endpoint.params, (await params) ?? {}) as z.output<E["params"]>;
      const writer = await authorise(request.headers);
      const body = (await readJson(request, endpoint.post.body)) as z.output<E["post"]["body"]>;
      const { location, answer } = await write(body, writer, path);
      return new Response(JSON.stringify(answer), { status: 201, headers: { Location: location, "Content-Type": json, "Cache-Control": "no-store" } });
    } catch (error) {
      return failureAnswer(error, headersOf(error), closed);
    }
  };
  const refuse: Handler = async ({ method }) => failureAnswer(new AppError("method_not_allowed", `${method} is not possible here (${allowed}).`), { Allow: allowed });
  return { ...handlers, OPTIONS: async () => preflightAnswer(allowed), POST, PUT: refuse, PATCH: refuse, DELETE: refuse };
}

function headersOf(error: unknown): Record<string, string> {
  if (!isAppError(error)) return {};
  if (error.code === "sign_in_required") return { "WWW-Authenticate": 'Bearer realm="Plenary"' };
  return error.code === "too_many_requests" ? { "Retry-After": "60" } : {};
}
