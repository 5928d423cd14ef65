import { matchNames } from "@/lib/countries/match-names";
import type { NameIndex } from "@/lib/countries/name-index";
import type { Position } from "./schema";

const labels: Record<Position, string> = {
  yes: "in favou?r|for|yes|favou?r",
  no: "against|no|opposed",
  abstain: "abstaining|abstain|abstained|abstentions?",
  absent: "absent|non[- ]?voting|not voting|did not vote|not participating",
};
const heading = new RegExp(`(?:^|[\\n;.])\\s*(?:voting\\s+)?(?:${(Object.entries(labels) as [Position, string][]).map(([position, words]) => `(?<${position}>${words})`).join("|")})\\s*(?:\\(\\s*\\d+\\s*\\))?\\s*:`, "gi");

export type PressText = {
  /** What each named state did. */
  positions: ReadonlyMap<string, Position>;
  /** Words that are no state's name, and what stood before the first heading. */
  unmatched: string[];
  /** States named under two different headings: they are left as they are. */
  contradicted: string[];
};

/**
 * Reads a press release's lists: "Against: Israel, United States; Abstaining: Brazil, Ukraine". Names are matched exactly or not at all.
 */
export function parsePressText(text: string, index: NameIndex): PressText {
  const headings = [...text.matchAll(heading)];
  const positions = new Map<string, Position>();
  const contradicted = new Set<string>();
  const before = text.slice(0, headings[0]?.index ?? text.length).trim();
  const unmatched = before ? [before.length > 80 ? `${before.slice(0, 80)}…` : before] : [];
  headings.forEach((match, at) => {
    const position = (Object.entries(match.groups ?? {}).find(([, words]) => words !== undefined)?.[0] ?? "absent") as Position;
    const list = text.slice(match.index + match[0].length, headings[at + 1]?.index ?? text.length);
    const names = matchNames(list.replace(/\.\s*$/, ""), index);
    unmatched.push(...names.unmatched);
    for (const iso3 of names.found) {
      if (positions.has(iso3) && positions.get(iso3) !== position) contradicted.add(iso3);
      positions.set(iso3, position);
    }
  });
  for (const iso3 of contradicted) positions.delete(iso3);
  return { positions, unmatched, contradicted: [...contradicted] };
}
