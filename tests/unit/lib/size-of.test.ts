import v8 from "node:v8";
import { expect, it } from "vitest";
import { sizeOf } from "@/lib/size-of";

it("weighs data about as it is, within a factor of four of what writing it out takes", () => {
  const samples = [
    "x".repeat(100_000),
    new Uint8Array(50_000),
    Array.from({ length: 5000 }, (_, id) => ({ id, date: "2025-10-29", positions: new Uint8Array(200) })),
    new Map(Array.from({ length: 33 }, (_, id) => [id, new Map(Array.from({ length: 193 }, (_state, at) => [`S${at}`, "yes"]))])),
    { html: "<p>é</p>".repeat(10_000), digest: "abc" },
  ];
  for (const sample of samples) {
    const written = v8.serialize(sample).length;
    expect(sizeOf(sample)).toBeGreaterThan(written / 4);
    expect(sizeOf(sample)).toBeLessThan(written * 10);
  }
});

it("counts what is there twice once, and ends in circles", () => {
  const shared = { text: "x".repeat(1000) };
  const circle: Record<string, unknown> = { shared, again: shared };
  circle.self = circle;
  expect(sizeOf(circle)).toBeLessThan(1300);
});

it("gives whole numbers of bytes", () => {
  expect(Number.isInteger(sizeOf(Array.from({ length: 77 }, (_, at) => "x".repeat(at))))).toBe(true);
});
