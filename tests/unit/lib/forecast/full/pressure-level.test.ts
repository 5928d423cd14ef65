import { describe, expect, it } from "vitest";
import type { PressedKind, PressureFooting } from "@/lib/forecast/full/pressure-footing";
import { pressedChances } from "@/lib/forecast/full/pressure-level";
import type { PushVote } from "@/lib/forecast/full/pressure-votes";
import { FROM_YES } from "@/lib/forecast/full/origins";

// 60 states that can leave, 6 long against, 10 that the last push moved, one sponsor.
const kinds: PressedKind[] = [...Array<PressedKind>(60).fill("go"), ...Array<PressedKind>(6).fill("back"), ...Array<PressedKind>(10).fill("new"), "sponsor"];
const calm = Float64Array.from(kinds.flatMap((kind, row) => (kind === "go" ? [0.01 + (row % 5) * 0.005, 0.02, 0.05, 0.92 - (row % 5) * 0.005] : kind === "sponsor" ? [0.01, 0.01, 0.02, 0.96] : [0.2, 0.5, 0.05, 0.25])));
const reference = { moved: Array.from({ length: 10 }, (_, i) => 66 + i) } as unknown as PushVote;
const footing = (more: Partial<PressureFooting> = {}): PressureFooting => ({
  reference, kinds, side: 1, nearness: Float64Array.from(kinds, (_, row) => ((row % 7) - 3) * 0.8), pattern: Float64Array.from(kinds, (_, row) => ((row % 4) - 1.5) / 2), gaveWay: kinds.map((kind) => kind === "new"), ...more,
});
const origin = Uint8Array.from(kinds, (kind) => (kind === "go" || kind === "sponsor" ? FROM_YES : 1));
const at = (level: number, more: Partial<PressureFooting> = {}) => pressedChances({ calm, footing: footing(more), origin, level });
const sum = (chances: Float64Array, kind: PressedKind, columns: readonly number[]) => kinds.reduce((total, own, row) => (own === kind ? total + columns.reduce((each, k) => each + chances[row * 4 + k]!, 0) : total), 0);
const dissent = [0, 1] as const;

describe("a level of push", () => {
  it("0 changes nothing but the sponsor, which cannot vote against its own text or abstain at any level", () => {
    const { chances } = at(0);
    kinds.forEach((kind, row) => {
      const cell = [...chances.subarray(row * 4, row * 4 + 4)];
      if (kind === "sponsor") expect(cell).toEqual([0, 0, 0.02 / 0.98, 0.96 / 0.98]);
      else expect(cell).toEqual([...calm.subarray(row * 4, row * 4 + 4)]);
    });
    for (const level of [-1, -0.3, 0.5, 1]) expect(sum(at(level).chances, "sponsor", dissent)).toBe(0);
  });

  it("1 makes as many leave again as the reference push moved, half of it half the way, and keeps a fifth of the returns back", () => {
    const stays = sum(calm, "go", dissent);
    expect(at(1).leaving.here).toBeCloseTo(10, 6);
    expect(at(0.5).leaving.here).toBeCloseTo(stays + 0.5 * (10 - stays), 6);
    const returns = (chances: Float64Array) => sum(chances, "back", [3]) + sum(chances, "new", [3]);
    expect(returns(at(1).chances)).toBeCloseTo(0.8 * returns(calm), 6);
    expect(sum(at(1).chances, "go", [2])).toBeGreaterThan(sum(calm, "go", [2]));
  });

  it("−1 brings back .68 of those whom the reference push moved, and .3 fewer leave; it never brings fewer back", () => {
    const { chances, leaving } = at(-1);
    expect(sum(chances, "new", [3])).toBeCloseTo(6.8, 6);
    expect(leaving.here).toBeCloseTo(0.7 * leaving.stays, 6);
    expect(sum(chances, "back", [3])).toBeCloseTo(sum(calm, "back", [3]), 9);
    const ready = calm.slice();
    kinds.forEach((kind, row) => { if (kind === "new") ready.set([0.05, 0.1, 0.05, 0.8], row * 4); });
    expect(sum(pressedChances({ calm: ready, footing: footing(), origin, level: -1 }).chances, "new", [3])).toBeCloseTo(8, 6);
  });

  it("takes those near the presser and like those who gave way first, and makes nobody likelier to be in favour", () => {
    const { chances } = at(1);
    const odds = (row: number) => Math.log((chances[row * 4]! + chances[row * 4 + 1]!) / chances[row * 4 + 3]!) - Math.log((calm[row * 4]! + calm[row * 4 + 1]!) / calm[row * 4 + 3]!);
    // Rows 0 and 20 have one pattern, and nearness −2.4 and 2.4.
    expect(odds(20) - odds(0)).toBeCloseTo(0.33 * (2.4 + 2.4), 6);
    for (const level of [0.25, 0.5, 1]) kinds.forEach((_, row) => expect(at(level).chances[row * 4 + 3]!).toBeLessThanOrEqual(at(0).chances[row * 4 + 3]! + 1e-9));
  });

  it("never asks more states to leave than .95 of those that can", () => {
    const huge = { moved: Array.from({ length: 90 }, (_, i) => i) } as unknown as PushVote;
    expect(at(1, { reference: huge }).leaving.here).toBeCloseTo(0.95 * 60, 6);
    const tiny = { moved: [66] } as unknown as PushVote;
    expect(at(1, { reference: tiny }).leaving.here).toBeCloseTo(at(0).leaving.stays, 6);
  });

  it("without a reference push is as large as first pushes have been, or as it is told; below 0 there is nothing to ease", () => {
    const first = { reference: null, pattern: new Float64Array(kinds.length) };
    expect(at(1, first).leaving.here).toBeCloseTo(at(0, first).leaving.stays + 0.07 * 61, 6);
    expect(pressedChances({ calm, footing: footing(first), origin, level: 1, leavers: 12 }).leaving.here).toBeCloseTo(12, 6);
    expect(at(-1, first).chances).toEqual(at(0, first).chances);
  });
});
