import { expect, it } from "vitest";
import { leaveMarkup, leftMarkup, lettersLeft } from "@/app/_components/ui/still-markup";

it("keeps a text for the page that it is on its way to, and no longer", () => {
  leaveMarkup("first", "<p>first</p>", 1000);
  leaveMarkup("second", "<p>second</p>", 30_000);
  expect([leftMarkup("first"), leftMarkup("second")]).toEqual(["<p>first</p>", "<p>second</p>"]);
  leaveMarkup("third", "<p>third</p>", 40_000);
  expect(() => leftMarkup("first")).toThrow("No still part was left under first.");
  expect(leftMarkup("second")).toBe("<p>second</p>");
});

it("takes no more memory than it may, however many revisions change every page", () => {
  for (let revision = 0; revision < 500; revision++) leaveMarkup(`revision ${revision}`, "x".repeat(400_000), 50_000 + revision);
  expect(lettersLeft()).toBeLessThanOrEqual(16 * 2 ** 20);
  expect(leftMarkup("revision 499")).toHaveLength(400_000);
  leaveMarkup("larger than all", "x".repeat(20_000_000), 60_000);
  expect(leftMarkup("larger than all")).toHaveLength(20_000_000);
});
