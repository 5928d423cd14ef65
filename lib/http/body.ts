import type { z } from "zod";
import { AppError } from "@/lib/errors";

/** Most bytes that a request may bring. */
export const bodyLimit = 64 * 1024;

/**
 * Reads a JSON body. Only `application/json` is taken: a form of another site cannot send that without asking first.
 * @throws AppError `unsupported_media_type`, `too_large`, or `bad_request` that names every part of the wrong form
 */
export async function readJson<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.output<Schema>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(?:;|$)/i.test(type)) throw new AppError("unsupported_media_type", "Send JSON, with Content-Type: application/json.");
  const parsed = schema.safeParse(parseJson(await readBytes(request)));
  if (parsed.success) return parsed.data;
  throw new AppError("bad_request", parsed.error.issues.map((issue) => `${placeIn(issue.path)}: ${issue.message}`).slice(0, 10).join("; "));
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const tooLarge = new AppError("too_large", `A request may bring ${bodyLimit / 1024} kB at most.`);
  if (Number(request.headers.get("content-length") ?? 0) > bodyLimit) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > bodyLimit) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new AppError("bad_request", "The body is not JSON.");
  }
}

/** "resolutions[2]" for a path in a body; "the body" for the whole. */
function placeIn(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "the body";
  return path.map((part, at) => (typeof part === "number" ? `[${part}]` : `${at > 0 ? "." : ""}${String(part)}`)).join("");
}
