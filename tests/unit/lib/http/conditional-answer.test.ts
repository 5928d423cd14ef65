import { beforeEach, describe, expect, it, vi } from "vitest";
import { bytesOfBodies, conditionalAnswer, type Made } from "@/lib/http/conditional-answer";

let address = 0;
beforeEach(() => void address++); // bodies are remembered by address
const request = (ifNoneMatch?: string) => new Request(`http://plenary.test/series/tea.csv?width=${address}`, ifNoneMatch === undefined ? {} : { headers: { "If-None-Match": ifNoneMatch } });
const made = (more: Partial<Made> = {}) => vi.fn(async (): Promise<Made> => ({ body: "a,b", type: "text/csv; charset=utf-8", revision: 12, ...more }));

describe("a conditional answer", () => {
  it("makes nothing for a reader who has it", async () => {
    const etag = (await conditionalAnswer({ request: request(), revision: 12, make: made() })).headers.get("etag")!;
    const make = made();
    const answer = await conditionalAnswer({ request: request(etag), revision: 12, make });
    expect([answer.status, await answer.text(), answer.headers.get("etag")]).toEqual([304, "", etag]);
    expect(make).not.toHaveBeenCalled();
  });

  it("carries type, further headers and body, and asks to be checked each time", async () => {
    const answer = await conditionalAnswer({ request: request(), revision: 12, make: made({ headers: { "Content-Disposition": 'attachment; filename="tea.csv"' } }) });
    expect(await answer.text()).toBe("a,b");
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toContain("tea.csv");
    expect(answer.headers.get("cache-control")).toBe("public, no-cache");
  });

  it("takes bytes as well as text", async () => {
    const answer = await conditionalAnswer({ request: request(), revision: 1, make: made({ body: new Uint8Array([137, 80, 78, 71]), type: "image/png" }) });
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([137, 80, 78, 71]);
  });

  it("bears the number of the body when the record moved on while it was made", async () => {
    const late = await conditionalAnswer({ request: request(), revision: 12, make: made({ revision: 13 }) });
    const next = await conditionalAnswer({ request: request(), revision: 13, make: made({ revision: 13 }) });
    expect(late.headers.get("etag")).toContain('"r13-');
    expect(late.headers.get("etag")).toBe(next.headers.get("etag"));
  });

  it("makes a body once for a revision and an address", async () => {
    const make = made();
    for (let i = 0; i < 3; i++) expect(await (await conditionalAnswer({ request: request(), revision: 12, make })).text()).toBe("a,b");
    expect(make).toHaveBeenCalledTimes(1);
    await conditionalAnswer({ request: request(), revision: 13, make });
    expect(make).toHaveBeenCalledTimes(2);
  });

  it("keeps the newest body of an address alone, over however many revisions", async () => {
    const body = "x".repeat(2 ** 20);
    for (let revision = 1; revision <= 100; revision++) await conditionalAnswer({ request: request(), revision, make: made({ body, revision }) });
    expect(bytesOfBodies()).toBeLessThan(3 * 2 ** 20);
    const again = made({ body, revision: 100 });
    await conditionalAnswer({ request: request(), revision: 100, make: again });
    expect(again).not.toHaveBeenCalled();
  });

  it("does not remember a failure", async () => {
    await expect(conditionalAnswer({ request: request(), revision: 12, make: () => Promise.reject(new Error("once")) })).rejects.toThrow("once");
    expect((await conditionalAnswer({ request: request(), revision: 12, make: made() })).status).toBe(200);
  });

  it("answers a star only after making sure that there is something", async () => {
    await expect(conditionalAnswer({ request: request("*"), revision: 12, make: () => Promise.reject(new Error("not there")) })).rejects.toThrow("not there");
    expect((await conditionalAnswer({ request: request("*"), revision: 12, make: made() })).status).toBe(304);
  });
});
