import fc from "fast-check";
import { expect, it } from "vitest";
import { stackLabels } from "@/lib/charts/label-stack";

const room = { height: 20, top: 0, bottom: 400 };

it("leaves labels where they want to be when they have room", () => {
  expect(stackLabels([50, 200, 120], room)).toEqual([50, 200, 120]);
});

it("moves two that touch apart by the same distance", () => {
  expect(stackLabels([100, 104], room)).toEqual([92, 112]);
});

it("keeps labels within their room", () => {
  expect(stackLabels([400, 400, 0], room)).toEqual([370, 390, 10]);
});

it("never lets two overlap, keeps their order and stays inside", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -100, max: 500, noNaN: true }), { maxLength: 12 }), (wanted) => {
      const placed = stackLabels(wanted, room);
      const order = wanted.map((_, at) => at).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
      order.forEach((at, i) => {
        expect(placed[at]).toBeGreaterThanOrEqual(10 - 1e-6);
        expect(placed[at]).toBeLessThanOrEqual(390 + 1e-6);
        if (i > 0) expect(placed[at]! - placed[order[i - 1]!]!).toBeGreaterThanOrEqual(20 - 1e-6);
      });
    }),
  );
});
