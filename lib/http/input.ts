import type { z } from "zod";
import { AppError } from "@/lib/errors";

/** The dynamic parts of an address, as the router hands them over. */
export type PathParts = Readonly<Record<string, string | readonly string[] | undefined>>;

const quoted = (text: string) => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Reads the dynamic parts of an address. @throws AppError `bad_request` that names every wrong part */
export function parsePath<Schema extends z.ZodObject>(schema: Schema, parts: PathParts): z.output<Schema> {
  const parsed = schema.safeParse(parts);
  if (parsed.success) return parsed.data;
  throw new AppError("bad_request", inWords(parsed.error));
}

/**
 * Reads a query string. Nothing is ignored: a parameter that is not in the schema, or is there twice, is refused.
 * @throws AppError `bad_request` that names what is wrong and what is allowed
 */
export function parseQuery<Schema extends z.ZodObject>(schema: Schema, query: URLSearchParams): z.output<Schema> {
  const allowed = Object.keys(schema.shape);
  const given = [...query.keys()];
  const unknown = given.find((name) => !allowed.includes(name));
  if (unknown !== undefined) {
    throw new AppError("bad_request", `There is no parameter ${quoted(unknown)} here. ${allowed.length ? `Allowed: ${allowed.join(", ")}.` : "This address takes none."}`);
  }
  const repeated = given.find((name, at) => given.indexOf(name) !== at);
  if (repeated !== undefined) throw new AppError("bad_request", `The parameter ${quoted(repeated)} is there more than once. Give it once.`);
  const parsed = schema.safeParse(Object.fromEntries(query));
  if (parsed.success) return parsed.data;
  throw new AppError("bad_request", inWords(parsed.error));
}

/** A query as Next.js hands it to a page. */
export type PageQuery = Readonly<Record<string, string | readonly string[] | undefined>>;
export type Chosen<Data> = { ok: true; chosen: Data } | { ok: false; problems: string };

/** What the address of a page chooses: as forgiving as a page is, for what is empty or not known there does not count, and what is there more than once counts once. */
export function readChosen<Schema extends z.ZodObject>(schema: Schema, query: PageQuery): Chosen<z.output<Schema>> {
  const given = Object.keys(schema.shape).flatMap((name) => {
    const value = [query[name]].flat()[0];
    return value ? [[name, value] as const] : [];
  });
  const parsed = schema.safeParse(Object.fromEntries(given));
  return parsed.success ? { ok: true, chosen: parsed.data } : { ok: false, problems: inWords(parsed.error) };
}

/** A query without the fields that a form sent empty: the address of a page, which takes them for not chosen, works with the ending of a file too. */
export function chosenFields(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...query].filter(([, value]) => value !== ""));
}

/** The messages of the schemas say what was expected. */
function inWords({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => `${path.join(".")}: expected ${message}`).join("; ");
}
