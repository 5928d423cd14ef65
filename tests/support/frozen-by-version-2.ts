import { readFileSync } from "node:fs";
import path from "node:path";

/** Forecasts as commit 1f72139 froze them: the text of each with the hash that it was published under. Never made anew: what is frozen stays. */
const folder = path.resolve(import.meta.dirname, "..", "fixtures", "frozen-by-version-2");

export const frozenByVersion2: readonly { name: string; sha256: string; text: string }[] = readFileSync(path.join(folder, "SHA256SUMS"), "utf8")
  .split(/\r?\n/)
  .filter(Boolean)
  .map((line) => {
    const [sha256 = "", file = ""] = line.split(/ +/);
    return { name: path.basename(file, ".json"), sha256, text: readFileSync(path.join(folder, file), "utf8") };
  });

/** What each assumed, as its page said it. */
export const assumedByVersion2: Readonly<Record<string, string>> = {
  "embargo-open": "nothing",
  "embargo-calm": "calm",
  "embargo-as-in-80": "as in session 80",
  "embargo-level-1.5": "pressure 1.5; BRA abstain, HUN no",
  "embargo-before-2025": "nothing",
  "embargo-always-yes": "nothing",
  "embargo-same-as-last": "nothing",
  "embargo-pooled-markov": "ARG yes",
  "embargo-simple-projection": "nothing",
  "nazism-open": "nothing",
  "death-penalty-level-0.5": "pressure 0.5; IND abstain; without ARG, SGP; 1 new member",
  "tea-open": "nothing",
  "tea-as-in-55": "as in session 55",
  "tea-level-1": "pressure 1; S03 no",
};
