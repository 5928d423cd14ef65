import { z } from "zod";
import type { Endpoint } from "../endpoint";
import { apiBase } from "./paths";

export const healthAnswer = z.object({
  status: z.literal("ok"),
  database: z.literal("reachable"),
  revision: z.int().min(0).describe("Number of the newest revision in the database."),
  uptimeSeconds: z.number().min(0).describe("How long this server process has been running."),
});

export const indexAnswer = z.object({
  name: z.string(),
  version: z.string(),
  endpoints: z.array(z.object({ path: z.string(), summary: z.string(), parameters: z.array(z.string()), methods: z.array(z.string()) })),
});

export const openApiAnswer = z.looseObject({ openapi: z.literal("3.1.0") });

/** What can be asked of the API, for whoever opens its first address. */
export function indexJson(endpoints: readonly Endpoint[]): z.output<typeof indexAnswer> {
  return {
    name: "Plenary",
    version: "1",
    endpoints: endpoints.map(({ path: at, summary, query, post }) => ({ path: `${apiBase}${at}`, summary, parameters: Object.keys(query.shape), methods: ["GET", ...(post ? ["POST"] : [])] })),
  };
}
