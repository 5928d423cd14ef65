import { expect, it } from "vitest";
import { outside, overlaps, textBoxes } from "../../../support/text-boxes";

const drawing = (inner: string) => `<svg viewBox="0 0 100 50"><title>no text of it</title><g transform="translate(10 20)" font-size="10">${inner}</g></svg>`;

it("the texts of a drawing are found where they stand, and one that covers another or reaches out is told", () => {
  const boxes = textBoxes(drawing('<path d="M0 0"/><text x="0" y="10">tea &amp; tea</text><g text-anchor="end"><text x="5" y="10">of</text></g><text x="60" y="10" text-anchor="middle"><tspan>very </tspan>long words</text>'));
  expect(boxes.map(({ text }) => text)).toEqual(["tea & tea", "of", "very long words"]);
  expect(boxes[0]).toMatchObject({ left: 10, bottom: 30 });
  expect(overlaps(boxes)).toEqual(["“tea & tea” and “of”", "“tea & tea” and “very long words”"]);
  expect(outside(boxes, { width: 100, height: 50 })).toEqual(["“very long words”"]);
});
