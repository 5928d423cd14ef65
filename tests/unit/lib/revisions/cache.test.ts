import { describe, expect, it, vi } from "vitest";
import { atRevision } from "@/lib/revisions/cache";

describe("what was made from one state of the record", () => {
  it("is made once for a key and revision, also when many ask at once", async () => {
    const make = vi.fn(async () => ({ votes: 33 }));
    const all = await Promise.all(Array.from({ length: 20 }, () => atRevision({ key: "once", revision: 1, make })));
    expect(make).toHaveBeenCalledTimes(1);
    expect(new Set(all).size).toBe(1);
    expect(await atRevision({ key: "once", revision: 1, make })).toBe(all[0]);
  });

  it("is made anew for another revision or key, and the old one stays", async () => {
    const make = vi.fn(() => ({}));
    const first = await atRevision({ key: "anew", revision: 1, make });
    const second = await atRevision({ key: "anew", revision: 2, make });
    const other = await atRevision({ key: "anew too", revision: 1, make });
    expect(new Set([first, second, other]).size).toBe(3);
    expect(await atRevision({ key: "anew", revision: 1, make })).toBe(first);
    expect(make).toHaveBeenCalledTimes(3);
  });

  it("is not remembered when making it failed, whether at once or later", async () => {
    const make = vi.fn((): number => { throw new Error("at once"); });
    await expect(atRevision({ key: "failing", revision: 1, make })).rejects.toThrow("at once");
    await expect(atRevision({ key: "failing", revision: 1, make: () => Promise.reject(new Error("later")) })).rejects.toThrow("later");
    expect(await atRevision({ key: "failing", revision: 1, make: () => 7 })).toBe(7);
  });
});
