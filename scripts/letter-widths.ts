/** npm run --silent letter-widths > lib/typeface/letter-widths.ts: writes down which letters the typeface of the pictures has, and how wide each is. */
import { readFileSync } from "node:fs";
import { advanceWidths } from "@/lib/typeface/font-file";

const byWidth = new Map<number, string>();
for (const [character, width] of advanceWidths(readFileSync("node_modules/geist/dist/fonts/geist-sans/Geist-Regular.ttf"))) {
  // Control characters, private ones and separators but the blank are no letters; a mark alone is set over the letter before it.
  if (/[\p{C}\p{Z}]/u.test(character) && character !== " ") continue;
  const hundredths = Math.ceil(width * 100 - 1e-9);
  byWidth.set(hundredths, (byWidth.get(hundredths) ?? "") + character);
}
const rows = [...byWidth].sort(([a], [b]) => a - b).map(([width, characters]) => `  ${width}: ${JSON.stringify([...new Set(characters)].sort().join(""))},`);
console.log(`// Written by scripts/letter-widths.ts from Geist Regular: do not edit. The letters of the typeface by their advance width in hundredths of an em, rounded up.
export const lettersByWidth: Readonly<Record<number, string>> = {
${rows.join("\n")}
};`);
