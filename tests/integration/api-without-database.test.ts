import { beforeAll, describe, expect, it } from "vitest";
import type { ask as Ask } from "@/tests/support/api-client";

let ask: typeof Ask;

beforeAll(async () => {
  process.env.DATABASE_URL = "postgresql://nobody:nothing@127.0.0.1:1/nowhere"; // before anything reads it
  ({ ask } = await import("@/tests/support/api-client"));
});

describe("without a database", () => {
  const paths = ["/health", "/series", "/series/cuba-embargo", "/series/cuba-embargo/votes", "/series/cuba-embargo/votes/80", "/series/cuba-embargo/timeline", "/series/cuba-embargo/projection", "/countries", "/countries/ARG"];
  it.each(paths)("%s says so: 503, and when to try again", async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("5");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({ error: { code: "unavailable", message: "The database cannot be reached. Try again in a moment." } });
  });

  it("still refuses bad input first, and answers what needs no database", async () => {
    expect((await ask("/countries/Argentina")).status).toBe(400);
    expect((await ask("/nothing")).status).toBe(404);
    expect((await ask("")).status).toBe(200);
    expect((await ask("/openapi.json")).status).toBe(200);
  });
});
