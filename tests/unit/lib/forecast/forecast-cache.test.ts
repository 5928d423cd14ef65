import { expect, it, vi } from "vitest";
import { createForecastCache } from "@/lib/forecast/forecast-cache";

it("computes a piece once", () => {
  const cache = createForecastCache();
  const compute = vi.fn(() => 3);
  expect([cache.get("three", compute), cache.get("three", compute)]).toEqual([3, 3]);
  expect(compute).toHaveBeenCalledTimes(1);
});

it("makes room by forgetting what was used longest ago", () => {
  const cache = createForecastCache(2 * (100 + 2 + 17));
  const compute = vi.fn((name: string) => name);
  const ask = (name: string) => cache.get(name, () => compute(name));
  for (const name of ["a", "b", "a", "c", "a", "b"]) ask(name);
  expect(compute.mock.calls.map(([name]) => name)).toEqual(["a", "b", "c", "b"]);
});

it("keeps nothing of a computation that failed", () => {
  const cache = createForecastCache();
  expect(() => cache.get("x", () => { throw new Error("no"); })).toThrow("no");
  expect(cache.get("x", () => 1)).toBe(1);
});
