import { foldName } from "@/lib/countries/fold-name";
import type { Country } from "@/lib/countries/schema";

/** What the roll-call editor knows of a state; `folded` holds all its names, for searching. */
export type EntryState = { iso3: string; name: string; folded: string; memberships: { from: string; until: string | null }[] };

/** The states as the editor needs them, by name. */
export function entryStates(countries: readonly Country[]): EntryState[] {
  return countries.map(({ iso3, name, aliases, memberships }) => ({
    iso3,
    name,
    folded: [...new Set([name, iso3, ...aliases].map(foldName))].join(" | "),
    memberships: memberships.map(({ from, until }) => ({ from, until })),
  }));
}
