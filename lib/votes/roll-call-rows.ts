import type { Country, Region } from "@/lib/countries/schema";
import type { VoteEvidence } from "./evidence";
import type { Iso3, Position, RollCall } from "./schema";

/** One state's line in a roll call: what it did, what it did before, which source says so and how many agree. */
export type RollCallRow = {
  country: Iso3;
  name: string;
  region: Region | null;
  position: Position;
  /** Null for a state that was not called in the vote before. */
  previous: Position | null;
  source: string;
  /** How many independent sources agree on the cell; null where they were not compared. */
  agreedBy: number | null;
  /** Late advice or a discrepancy stands against this cell. */
  hasNote: boolean;
};

/** The lines of a roll call by name of state. */
export function rollCallRows({ rollCall, before, countries, evidence, source }: {
  rollCall: RollCall; before?: RollCall | undefined; countries: readonly Country[]; evidence: VoteEvidence; source: string;
}): RollCallRow[] {
  const known = new Map(countries.map((country) => [country.iso3, country]));
  const cells = new Map(evidence.cells.map((cell) => [cell.country, cell]));
  const noted = new Set([...evidence.discrepancies, ...evidence.lateAdvice].map(({ country }) => country));
  return [...rollCall]
    .map(([iso3, position]): RollCallRow => ({
      country: iso3,
      name: known.get(iso3)?.name ?? iso3,
      region: known.get(iso3)?.region ?? null,
      position,
      previous: before?.get(iso3) ?? null,
      source: cells.get(iso3)?.source ?? source,
      agreedBy: cells.get(iso3)?.agreedBy ?? null,
      hasNote: noted.has(iso3),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}

/** One line of a state whose position in a provisional roll call is not known yet. */
export type OpenRow = Pick<RollCallRow, "country" | "name" | "region" | "previous"> & { position: null };

/** The lines of the states that are still open, by name; `members` are those of the day. */
export function openRows({ rollCall, before, members }: { rollCall: RollCall; before?: RollCall | undefined; members: readonly Pick<Country, "iso3" | "name" | "region">[] }): OpenRow[] {
  return members
    .filter(({ iso3 }) => !rollCall.has(iso3))
    .map(({ iso3, name, region }): OpenRow => ({ country: iso3, name, region, previous: before?.get(iso3) ?? null, position: null }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}
