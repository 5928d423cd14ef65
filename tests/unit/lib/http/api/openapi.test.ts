import { describe, expect, it } from "vitest";
import { endpoints } from "@/lib/http/api/endpoints";
import { openApi } from "@/lib/http/api/openapi";

type Operation = { parameters?: { name: string; in: string; required: boolean; schema: unknown; description?: string }[]; responses: Record<string, { content?: Record<string, { schema: { $ref: string } }> }> };
const description = openApi(endpoints) as unknown as {
  openapi: string; paths: Record<string, { get: Operation; post?: Operation & { security: Record<string, string[]>[]; requestBody: { required: boolean; content: Record<string, { schema: { $ref: string } }> } } }>; components: { schemas: Record<string, { type: string; required?: string[]; additionalProperties?: boolean; properties: Record<string, { type?: string; description?: string }> }>; securitySchemes: Record<string, { type: string }> };
};

describe("the OpenAPI description", () => {
  it("has every endpoint with its parameters, those in the path required", () => {
    expect(Object.keys(description.paths)).toEqual(Object.values(endpoints).map(({ path }) => path || "/"));
    const { parameters } = description.paths["/series/{slug}/timeline"]!.get;
    expect(parameters!.map((it) => [it.name, it.in, it.required])).toEqual([
      ["slug", "path", true], ...["kind", "direction", "actor", "evidence", "from", "to"].map((name) => [name, "query", false]),
    ]);
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

  it("says how to write, and that it takes a token or a session", () => {
    const written = Object.entries(description.paths).filter(([, { post }]) => post);
    expect(written.map(([path]) => path)).toEqual(["/series", "/series/{slug}/votes"]);
    const post = written[0]![1].post!;
    expect(post.security.flatMap(Object.keys)).toEqual(["token", "session"]);
    for (const name of post.security.flatMap(Object.keys)) expect(description.components.securitySchemes[name]).toBeDefined();
    expect(Object.keys(post.responses)).toEqual(["201", "400", "401", "403", "409", "413", "415", "422", "429", "default"]);
    expect(post.requestBody.content["application/json"]!.schema.$ref).toBe("#/components/schemas/CreateSeriesBody");
    const body = description.components.schemas.CreateSeriesBody!;
    expect(body).toMatchObject({ type: "object", required: ["slug", "title", "resolutions"], additionalProperties: false });
    for (const { description: words } of Object.values(body.properties)) expect(words).toBeTruthy();
    expect(description.components.schemas.RecordVoteBody).toMatchObject({ type: "object", required: ["session", "date", "resolution", "title", "tally"], additionalProperties: false });
    for (const { get } of Object.values(description.paths)) expect(get).not.toHaveProperty("security");
  });

  it("says what the counts are", () => {
    const vote = (description.components.schemas.Vote!.properties);
    for (const name of ["yes", "no", "abstain", "absent", "members"]) expect(vote[name]).toMatchObject({ type: "integer", description: expect.any(String) });
    expect(JSON.parse(JSON.stringify(description))).toEqual(description);
  });
});
