import { expect, it } from "vitest";
import { cutText, textWidth, wrapText } from "@/lib/charts/text-width";

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

it("leaves a word that is too long whole", () => {
  expect(wrapText("a Donaudampfschifffahrtsgesellschaft b", fit)).toEqual(["a", "Donaudampfschifffahrtsgesellschaft", "b"]);
});

it("cuts at the end of a word, or not at all", () => {
  expect(cutText("tea", fit)).toBe("tea");
  expect(cutText("Trade in tea: free for all who drink it", { ...fit, atLeast: 5 })).toBe("Trade in tea…");
  expect(cutText("Trade in tea: free for all who drink it", { ...fit, atLeast: 30 })).toBeUndefined();
});
