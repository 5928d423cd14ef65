import { AppError } from "@/lib/errors";
import { atRevision } from "@/lib/revisions/cache";
import { currentRevision, onOneSnapshot, stampOf } from "@/lib/revisions/queries";
import type { RevisionStamp } from "@/lib/revisions/schema";
import { isoDay } from "@/lib/votes/day";
import { type Country, iso3Schema } from "./schema";

/** All member states, present and former, by name. They change only with revisions of the whole record. */
export async function listCountries(): Promise<{ revision: RevisionStamp; countries: Country[] }> {
  return atRevision({ key: "countries", revision: await currentRevision(""), make: readCountries });
}

function readCountries(): Promise<{ revision: RevisionStamp; countries: Country[] }> {
  return onOneSnapshot(async (tx) => {
    const revision = await stampOf(tx, "");
    // One query after another: several includes at once would ask one connection for two things at a time.
    const rows = await tx.country.findMany();
    const memberships = grouped(await tx.membership.findMany({ orderBy: { from: "asc" } }));
    const aliases = grouped(await tx.countryAlias.findMany({ orderBy: { name: "asc" } }));
    const groups = grouped(await tx.groupMembership.findMany({ include: { group: true }, orderBy: { group: { name: "asc" } } }));
    const countries = rows.map(({ id, ...row }): Country => ({
      ...row,
      memberships: (memberships.get(id) ?? []).map(({ from, until, precision, note }) => ({ from: isoDay(from), until: until && isoDay(until), precision, note })),
      aliases: (aliases.get(id) ?? []).map(({ name }) => name),
      groups: (groups.get(id) ?? []).map(({ group, from, until, current, note }) => ({ name: group.name, from, until, current, note })),
    }));
    return { revision, countries: countries.sort((a, b) => a.name.localeCompare(b.name, "en")) };
  });
}

function grouped<Row extends { countryId: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) groups.set(row.countryId, [...(groups.get(row.countryId) ?? []), row]);
  return groups;
}

/** States by code. */
export async function countriesByCode(): Promise<ReadonlyMap<string, Country>> {
  const { countries, revision } = await listCountries();
  return atRevision({ key: "countries by code", revision: revision.number, make: () => new Map(countries.map((country) => [country.iso3, country])) });
}

/** One state. @throws AppError `not_found`, `bad_request` for what is no code */
export async function getCountry(code: string): Promise<{ revision: RevisionStamp; country: Country }> {
  const iso3 = iso3Schema.safeParse(code);
  if (!iso3.success) throw new AppError("bad_request", `"${code.slice(0, 20)}" is not a country code: expected three letters, such as ARG.`);
  const { revision } = await listCountries();
  const country = (await countriesByCode()).get(iso3.data);
  if (!country) throw new AppError("not_found", `No member state, present or former, has the code ${iso3.data}. All are listed at /api/v1/countries.`);
  return { revision, country };
}
