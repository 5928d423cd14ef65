import { isAppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { openToEveryone } from "./cors";
import { isDatabaseOutOfReach, outOfReach } from "./database-out-of-reach";

/** The shape of every failure: a code for programs, words for people. */
export type Failure = { error: { code: string; message: string } };

/**
 * What a failure answers: a foreseen one (AppError) its code, words and status; a database out of reach 503; anything else, wrong settings
 * among it, is logged and answers 500 without a word of what it was. `open`: whether scripts of other sites may read it.
 */
export function failureAnswer(error: unknown, headers: Record<string, string> = {}, { open = true } = {}): Response {
  const { status, code, message } = describe(error);
  if (status >= 500) log.error({ err: error }, "a request failed");
  const body: Failure = { error: { code, message } };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...(open ? openToEveryone : {}),
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": "no-store",
      ...(status === 503 ? { "Retry-After": "5" } : {}),
      ...headers,
    },
  });
}

function describe(error: unknown): { status: number; code: string; message: string } {
  if (isAppError(error) && error.status !== 500) return error;
  if (isDatabaseOutOfReach(error)) return { status: 503, code: "unavailable", message: outOfReach };
  return { status: 500, code: "internal", message: "Something went wrong here. It was logged." };
}
