import { describe, expect, it, vi } from "vitest";
import { atRevision, bytesKept, mostKept } from "@/lib/revisions/cache";

describe("what was made from one state of the record", () => {
  it("is made once for a key and revision, also when many ask at once", async () => {
    const make = vi.fn(async () => ({ votes: 33 }));
    const all = await Promise.all(Array.from({ length: 20 }, () => atRevision({ key: "once", revision: 1, make })));
    expect(make).toHaveBeenCalledTimes(1);
    expect(new Set(all).size).toBe(1);
    expect(await atRevision({ key: "once", revision: 1, make })).toBe(all[0]);
  });

  it("is made anew for another revision or key", async () => {
    const make = vi.fn(() => ({}));
    const first = await atRevision({ key: "anew", revision: 1, make });
    const second = await atRevision({ key: "anew", revision: 2, make });
    const other = await atRevision({ key: "anew too", revision: 1, make });
    expect(new Set([first, second, other]).size).toBe(3);
    expect(await atRevision({ key: "anew", revision: 2, make })).toBe(second);
    expect(make).toHaveBeenCalledTimes(3);
  });

  it("goes when a newer one is read, and whoever still reads the older does not push out the newer", async () => {
    const older = new WeakRef(await atRevision({ key: "newest", revision: 1, make: () => ({}) }));
    const newer = await atRevision({ key: "newest", revision: 2, make: () => ({}) });
    expect(await atRevision({ key: "newest", revision: 1, make: () => ({}) })).not.toBe(older.deref());
    expect(await atRevision({ key: "newest", revision: 2, make: () => ({}) })).toBe(newer);
    expect(await atRevision({ key: "newest", revision: [2, 7], make: () => ({}) })).not.toBe(newer);
  });

  it("takes no more memory than it may, however many revisions and questions there are", async () => {
    const megabyte = () => "x".repeat(2 ** 20);
    for (let revision = 1; revision <= 500; revision++) {
      await atRevision({ key: "record", revision, make: megabyte });
      await atRevision({ key: `question ${revision}`, revision, kind: "questions", make: megabyte });
    }
    const { record, questions } = bytesKept();
    expect(record).toBeLessThan(2 * 2 ** 20);
    expect(questions).toBeLessThanOrEqual(mostKept.questions);
    expect(questions).toBeGreaterThan(mostKept.questions / 2);
  });

  it("is not remembered when making it failed, whether at once or later", async () => {
    const make = vi.fn((): number => { throw new Error("at once"); });
    await expect(atRevision({ key: "failing", revision: 1, make })).rejects.toThrow("at once");
    await expect(atRevision({ key: "failing", revision: 1, make: () => Promise.reject(new Error("later")) })).rejects.toThrow("later");
    expect(await atRevision({ key: "failing", revision: 1, make: () => 7 })).toBe(7);
  });
});
