import { expect, it } from "vitest";
import { cutText, textWidth, wrapAndCut, wrapText } from "@/lib/charts/text-width";

const fit = { width: 100, size: 12 };

it("measures wide letters wider than narrow ones, and bold wider still", () => {
  expect(textWidth("WWW", { size: 12 })).toBeGreaterThan(textWidth("iii", { size: 12 }) * 3);
  expect(textWidth("tea", { size: 12, bold: true })).toBeGreaterThan(textWidth("tea", { size: 12 }));
});

it("breaks between words, and loses none", () => {
  const text = "Necessity of ending the economic, commercial and financial embargo";
  const lines = wrapText(text, fit);
  expect(lines.join(" ")).toBe(text);
  expect(lines.every((line) => textWidth(line, fit) <= 100)).toBe(true);
});

it("breaks a word that is wider than a line, and loses no letter of it", () => {
  const word = `${"Donaudampfschifffahrtsgesellschaft".repeat(3)}Жe\u0301`;
  const lines = wrapText(`a ${word} b`, fit);
  expect(lines.join("").replaceAll(" ", "")).toBe(`a${word}b`);
  expect(lines.every((line) => textWidth(line, fit) <= 100)).toBe(true);
  expect(lines.some((line) => line.startsWith("\u0301"))).toBe(false);
});

it("keeps so many lines, the last with an ellipsis", () => {
  const text = "Necessity of ending the economic, commercial and financial embargo";
  expect(wrapAndCut(text, { ...fit, lines: 9 })).toEqual(wrapText(text, fit));
  expect(wrapAndCut(text, { ...fit, lines: 2 })).toEqual(["Necessity of", "ending the…"]);
  expect(wrapAndCut("x".repeat(90), { ...fit, lines: 1 })[0]).toMatch(/^x{10,}…$/);
});

it("cuts at the end of a word, or not at all", () => {
  expect(cutText("tea", fit)).toBe("tea");
  expect(cutText("Trade in tea: free for all who drink it", { ...fit, atLeast: 5 })).toBe("Trade in tea…");
  expect(cutText("Trade in tea: free for all who drink it", { ...fit, atLeast: 30 })).toBeUndefined();
});
