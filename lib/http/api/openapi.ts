import { z } from "zod";
import type { Endpoint } from "../endpoint";
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
    paths: Object.fromEntries(named.map(([name, endpoint]) => [endpoint.path || "/", { get: operation({ name, endpoint, answer: titled(name) }) }])),
    components: {
      schemas: { ...Object.fromEntries(named.map(([name, { answer }]) => [titled(name), schemaOf(answer, "output")])), Failure: schemaOf(failure, "output") },
    },
  };
}

function operation({ name, endpoint, answer }: { name: string; endpoint: Endpoint; answer: string }): Json {
  const content = (schema: string) => ({ "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } });
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

function parametersOf(schema: z.ZodObject, place: "path" | "query"): Json[] {
  const { properties = {} } = schemaOf(schema, "input") as { properties?: Record<string, Json> };
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name, in: place, required: place === "path", ...(description === undefined ? {} : { description }), schema: rest,
  }));
}
