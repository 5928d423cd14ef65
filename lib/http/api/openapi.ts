import { z } from "zod";
import type { Endpoint } from "../endpoint";
import { sessionCookie } from "@/lib/accounts/session-cookie";
import { apiBase } from "./paths";

const failure = z.object({ error: z.object({ code: z.string(), message: z.string() }) }).describe("Every failure: a code for programs, words for people.");

type Json = Record<string, unknown>;

/** JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. */
function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}

/** The API as an OpenAPI 3.1 description, made from the schemas that the handlers parse with and the tests check answers against. */
export function openApi(endpoints: Readonly<Record<string, Endpoint>>): Json & { openapi: "3.1.0" } {
  const named = Object.entries(endpoints);
  const titled = (name: string) => `${name[0]!.toUpperCase()}${name.slice(1)}`;
  return {
    openapi: "3.1.0",
    info: { title: "Plenary", version: "1", description: "Recorded votes of the UN General Assembly on resolutions that return. Read docs/api.md for units, errors and ETags." },
    servers: [{ url: apiBase }],
    paths: Object.fromEntries(
      named.map(([name, endpoint]) => [
        endpoint.path || "/",
        { get: operation({ name, endpoint, answer: titled(name) }), ...(endpoint.post ? { post: postOperation(endpoint, titled(endpoint.post.name)) } : {}) },
      ]),
    ),
    components: {
      schemas: {
        ...Object.fromEntries(named.map(([name, { answer }]) => [titled(name), schemaOf(answer, "output")])),
        ...Object.fromEntries(named.flatMap(([, { post }]) => (post ? [[`${titled(post.name)}Body`, schemaOf(post.body, "input")], [titled(post.name), schemaOf(post.answer, "output")]] : []))),
        Failure: schemaOf(failure, "output"),
      },
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A token made at /data-entry/tokens." },
        session: { type: "apiKey", in: "cookie", name: sessionCookie, description: "A signed-in browser, from pages of this site only." },
      },
    },
  };
}

const content = (schema: string) => ({ "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } });

function operation({ name, endpoint, answer }: { name: string; endpoint: Endpoint; answer: string }): Json {
  const parameters = [...parametersOf(endpoint.params, "path"), ...parametersOf(endpoint.query, "query")];
  return {
    operationId: name,
    summary: endpoint.summary,
    ...(parameters.length ? { parameters } : {}),
    responses: {
      200: { description: "The answer.", headers: { ETag: { description: "Names the revision; send it back as If-None-Match.", schema: { type: "string" } } }, content: content(answer) },
      304: { description: "You have it: nothing has changed since." },
      default: { description: "It did not work.", content: content("Failure") },
    },
  };
}

/** What is written needs a token or a session; reading needs neither. */
function postOperation({ params, post }: Endpoint, schema: string): Json {
  const { name, summary } = post!;
  const parameters = parametersOf(params, "path");
  return {
    operationId: name,
    summary,
    security: [{ token: [] }, { session: [] }],
    ...(parameters.length ? { parameters } : {}),
    requestBody: { required: true, content: content(`${schema}Body`) },
    responses: {
      201: { description: "Made.", headers: { Location: { description: "Where it is now.", schema: { type: "string" } } }, content: content(schema) },
      ...Object.fromEntries(Object.entries(refusals).map(([status, description]) => [status, { description, content: content("Failure") }])),
      default: { description: "It did not work.", content: content("Failure") },
    },
  };
}

const refusals = {
  400: "Not JSON, or a part is missing, unknown or of another form.",
  401: "No token and no session, or a token that is unknown, withdrawn or expired.",
  403: "A session's request that does not come from a page of this site.",
  409: "It is there already.",
  413: "Too large.",
  415: "Not application/json.",
  422: "What it says cannot be: each thing that is wrong is named.",
  429: "Too many writes; see Retry-After.",
};

function parametersOf(schema: z.ZodObject, place: "path" | "query"): Json[] {
  const { properties = {} } = schemaOf(schema, "input") as { properties?: Record<string, Json> };
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name, in: place, required: place === "path", ...(description === undefined ? {} : { description }), schema: rest,
  }));
}
