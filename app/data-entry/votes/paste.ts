import type { VoteFormState } from "./vote-form-state";
import { membersOn } from "@/lib/countries/members-on";
import { nameIndex } from "@/lib/countries/name-index";
import type { Country } from "@/lib/countries/schema";
import { parsePressText } from "@/lib/votes/parse-press-text";
import { cellKey } from "@/lib/votes/vote-entry";

/** Lays the positions that a pasted text names over the form's; what could not be read is said and changes nothing. */
export function pasteInto(values: Readonly<Record<string, string>>, countries: readonly Country[]): Partial<VoteFormState> {
  const { positions, unmatched, contradicted } = parsePressText((values.paste ?? "").slice(0, 20_000), nameIndex(countries));
  const members = new Set(membersOn(countries, values.date ?? "").map(({ iso3 }) => iso3));
  const applied = [...positions].filter(([iso3]) => members.has(iso3));
  return {
    values: { ...values, ...Object.fromEntries(applied.map(([iso3, position]) => [cellKey(iso3), position])) },
    pasted: {
      applied: applied.map(([iso3]) => iso3),
      unmatched,
      contradicted,
      notMembers: [...positions.keys()].filter((iso3) => !members.has(iso3)),
    },
  };
}
