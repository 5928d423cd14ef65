import { describe, expect, it } from "vitest";
import { fairQueue } from "@/lib/threads/fair-queue";

const queueOf = (limits: Partial<{ most: number; mostOfOne: number }> = {}) => fairQueue<string>({ most: 100, mostOfOne: 10, ...limits, unbounded: (line) => line === "ours" });

describe("a fair queue", () => {
  it("lets lines take turns, so that one question does not wait for thirty of another client", () => {
    const queue = queueOf({ mostOfOne: 30 });
    for (let at = 0; at < 30; at++) queue.push("attacker", `worst ${at}`);
    queue.push("reader", "one question");
    expect([queue.shift(), queue.shift(), queue.shift()]).toEqual(["worst 0", "one question", "worst 1"]);
    expect(queue.size).toBe(28);
  });
  it("keeps the order within a line", () => {
    const queue = queueOf();
    for (const item of ["a", "b", "c"]) queue.push("one", item);
    expect([queue.shift(), queue.shift(), queue.shift(), queue.shift()]).toEqual(["a", "b", "c", undefined]);
  });
  it("lets what waits be taken back, and lines keep their turns", () => {
    const queue = queueOf();
    for (const item of ["a", "b", "c"]) queue.push("one", item);
    queue.push("two", "d");
    queue.remove("one", "a");
    queue.remove("two", "d");
    queue.remove("three", "nothing");
    queue.remove("one", "nothing");
    expect([queue.size, queue.shift(), queue.shift(), queue.shift()]).toEqual([2, "b", "c", undefined]);
  });
  it("refuses what is too much of one line, or of all, and takes it again when there is room", () => {
    const queue = queueOf({ most: 3, mostOfOne: 2 });
    expect([queue.push("one", "a"), queue.push("one", "b"), queue.push("one", "c")]).toEqual([true, true, false]);
    expect([queue.push("two", "d"), queue.push("three", "e")]).toEqual([true, false]);
    queue.shift();
    expect(queue.push("three", "e")).toBe(true);
  });
  it("never refuses our own, which leave room for others", () => {
    const queue = queueOf({ most: 3 });
    expect(Array.from({ length: 50 }, (_, at) => queue.push("ours", String(at))).every(Boolean)).toBe(true);
    expect(queue.push("reader", "a question")).toBe(true);
    expect([queue.shift(), queue.shift(), queue.shift()]).toEqual(["0", "a question", "1"]);
    expect(queue.drain()).toHaveLength(48);
    expect(queue.size).toBe(0);
  });
});
