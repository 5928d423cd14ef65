import { lettersByWidth } from "./letter-widths";

const widths = new Map(Object.entries(lettersByWidth).flatMap(([hundredths, letters]) => [...letters].map((letter) => [letter, Number(hundredths) / 100] as const)));

/** Advance width of a character of the pictures' typeface, in em; that of a blank for any white space, that of a wide letter for what the typeface lacks. */
export function letterWidth(character: string): number {
  return widths.get(character) ?? (/\s/u.test(character) ? widths.get(" ")! : 1);
}

/** Blanks and hyphens of all kinds as the plain ones, and letters with their marks as one character where there is one: what looks alike is written alike. */
export function plainLine(text: string): string {
  return text.normalize("NFC").replace(/\p{Zs}/gu, " ").replace(/[‐‑]/gu, "-");
}

/** The characters of a text for which the typeface of the pictures has no letter, each once, in their order. White space is no letter. */
export function lettersNotDrawn(text: string): string[] {
  return [...new Set(plainLine(text))].filter((character) => !widths.has(character) && !/\s/u.test(character));
}

/** How many letters a complaint names. */
const named = 8;

/** Why a text cannot be drawn, naming the letters; null when it can. */
export function drawingComplaint(text: string): string | null {
  const missing = lettersNotDrawn(text);
  if (missing.length === 0) return null;
  const rest = missing.length - named;
  const letters = missing.slice(0, named).map((letter) => (/[\p{C}\p{Z}\p{M}]/u.test(letter) ? codeOf(letter) : letter)).join(" ");
  return `Charts are drawn in Latin and Cyrillic letters and have none for ${letters}${rest > 0 ? ` and ${rest} more` : ""}: write it in those letters.`;
}

const codeOf = (character: string) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
