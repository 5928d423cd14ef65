import { describe, expect, it } from "vitest";
import { endpoints } from "@/lib/http/api/endpoints";
import { openApi } from "@/lib/http/api/openapi";

type Operation = { parameters?: { name: string; in: string; required: boolean; schema: unknown; description?: string }[]; responses: Record<string, { content?: Record<string, { schema: { $ref: string } }> }> };
const description = openApi(endpoints) as unknown as {
  openapi: string; paths: Record<string, { get: Operation }>; components: { schemas: Record<string, { type: string; properties: Record<string, { type?: string; description?: string }> }> };
};

describe("the OpenAPI description", () => {
  it("has every endpoint with its parameters, those in the path required", () => {
    expect(Object.keys(description.paths)).toEqual(Object.values(endpoints).map(({ path }) => path || "/"));
    const { parameters } = description.paths["/series/{slug}/timeline"]!.get;
    expect(parameters!.map((it) => [it.name, it.in, it.required])).toEqual([["slug", "path", true], ["kind", "query", false], ["from", "query", false], ["to", "query", false], ["actor", "query", false]]);
    for (const [path, { get }] of Object.entries(description.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect((get.parameters ?? []).filter((it) => it.in === "path").map(({ name }) => name)).toEqual(named);
    }
  });

  it("refers only to what it defines", () => {
    const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
    expect(references.length).toBeGreaterThan(20);
    for (const name of references) expect(description.components.schemas[name], name).toBeDefined();
  });

  it("says what the counts are", () => {
    const vote = (description.components.schemas.Vote!.properties);
    for (const name of ["yes", "no", "abstain", "absent", "members"]) expect(vote[name]).toMatchObject({ type: "integer", description: expect.any(String) });
    expect(JSON.parse(JSON.stringify(description))).toEqual(description);
  });
});
