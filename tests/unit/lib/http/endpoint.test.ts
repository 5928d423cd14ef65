import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { liveEndpoint, readEndpoint } from "@/lib/http/endpoint";
import { log } from "@/lib/log";

const endpoint = {
  path: "/tea/{leaf}",
  summary: "Tea.",
  params: z.object({ leaf: z.string().regex(/^[a-z]+$/, "a leaf") }),
  query: z.object({ cups: z.coerce.number("a number").optional() }),
  answer: z.object({ revision: z.number(), leaf: z.string(), cups: z.number() }),
};
const context = (leaf: string) => ({ params: Promise.resolve({ leaf }) });
const ask = (query = "", init: RequestInit = {}) => new Request(`http://plenary.test/api/v1/tea/green${query}`, init);
const read = vi.fn(async ({ leaf, cups = 1 }: { leaf: string; cups?: number | undefined }) => ({ revision: 5, leaf, cups }));
const { GET, HEAD, POST } = readEndpoint(endpoint, { revision: async () => 5, read });

describe("an endpoint that is read", () => {
  it("parses, calls and answers", async () => {
    const response = await GET(ask("?cups=3"), context("green"));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ revision: 5, leaf: "green", cups: 3 });
    expect(response.headers.get("etag")).toMatch(/^"r5-/);
  });

  it("refuses bad input before it asks for anything", async () => {
    read.mockClear();
    const revision = vi.fn(async () => 5);
    const strict = readEndpoint(endpoint, { revision, read });
    expect((await strict.GET(ask("?cups=many"), context("green"))).status).toBe(400);
    expect((await strict.GET(ask(), context("Green!"))).status).toBe(400);
    expect((await strict.GET(ask(), { params: Promise.resolve(undefined) })).status).toBe(400);
    expect(revision).not.toHaveBeenCalled();
    expect(read).not.toHaveBeenCalled();
  });

  it("turns whatever is thrown into an answer", async () => {
    vi.spyOn(log, "error").mockImplementation(() => {});
    const failing = (error: unknown) => readEndpoint(endpoint, { revision: async () => 5, read: () => Promise.reject(error) });
    expect((await failing(new AppError("not_found", "No such leaf.")).GET(ask(), context("black"))).status).toBe(404);
    expect((await failing(new Error("bug")).GET(ask(), context("black"))).status).toBe(500);
    expect((await failing(new Error("bug")).HEAD(ask(), context("black"))).status).toBe(500);
  });

  it("drops the body for HEAD and refuses to be written to", async () => {
    const head = await HEAD(ask("", { method: "HEAD" }), context("green"));
    expect([head.status, await head.text(), head.headers.get("etag")?.slice(0, 3)]).toEqual([200, "", '"r5']);
    const post = await POST(ask("", { method: "POST" }), context("green"));
    expect([post.status, post.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
  });
});

describe("an endpoint that tells how things are this moment", () => {
  it("is never stored", async () => {
    const live = liveEndpoint(endpoint, read);
    const response = await live.GET(ask(), context("green"));
    expect([response.headers.get("cache-control"), response.headers.get("etag")]).toEqual(["no-store", null]);
  });
});
