import { describe, expect, it } from "vitest";
import { type PatternRow, pushPattern } from "@/lib/forecast/full/pressure-pattern";

const row = (x: number, region: string | null, gaveWay: boolean, offset = -3): PatternRow => ({ place: Float64Array.of(x, 0), region, offset, gaveWay });

describe("the pattern of a push", () => {
  const rows = [...Array.from({ length: 12 }, (_, i) => row(1 + i * 0.02, "east", i < 7)), ...Array.from({ length: 40 }, (_, i) => row(-1 - i * 0.02, "west", false)), ...Array.from({ length: 8 }, (_, i) => row(0.9 + i * 0.02, "west", false))];
  const pattern = pushPattern(rows);

  it("is high among states like those that gave way, low among those unlike them, and a state's own group counts", () => {
    const east = pattern({ place: Float64Array.of(1.05, 0), region: "east" });
    const near = pattern({ place: Float64Array.of(1.05, 0), region: "west" });
    const west = pattern({ place: Float64Array.of(-1.2, 0), region: "west" });
    expect(east).toBeGreaterThan(near);
    expect(near).toBeGreaterThan(west);
  });

  it("is 0 for a state without a place, and has no regional part for one without a group", () => {
    expect(pattern({ place: null, region: "east" })).toBe(0);
    expect(pattern({ place: Float64Array.of(1.05, 0), region: null })).toBeLessThan(pattern({ place: Float64Array.of(1.05, 0), region: "east" }));
  });

  it("is the posterior mode: each state's pull is what it did less its chance, and its pattern the kernel's sum of the pulls", () => {
    // h = K·(y − p) at the mode: two states apart, one kernel value 1.64 on the diagonal and next to nothing between them.
    const [a, b] = [row(0, "east", true, 0), row(50, "west", false, 0)];
    const two = pushPattern([a, b]);
    const [ha, hb] = [two(a), two(b)];
    expect(ha).toBeCloseTo(-hb, 6);
    expect(ha).toBeCloseTo(1.64 * (1 - 1 / (1 + Math.exp(-ha))), 5);
  });
});
