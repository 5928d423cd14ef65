import { z } from "zod";
import { type Country, regions } from "@/lib/countries/schema";
import type { RevisionStamp } from "@/lib/revisions/schema";
import { rollCallOf, type SeriesRecord } from "@/lib/series/schema";
import { positionSchema } from "@/lib/votes/schema";
import { datePrecision, day, iso3, path, revisionFields, stamped } from "./envelope";
import { countryPath, listPath, seriesPath } from "./paths";

const countryFields = {
  iso3,
  name: z.string().describe("Short name in the UN's list of member states."),
  formalName: z.string().nullable(),
  m49: z.string().nullable().describe("UN M49 code, three digits."),
  region: z.enum(regions).nullable().describe("Regional group of the Assembly."),
  member: z.boolean().describe("Whether it is a member state today."),
  note: z.string().nullable(),
};

function countryInShort({ iso3: code, name, formalName, m49, region, memberships, note }: Country) {
  return { iso3: code, name, formalName, m49, region, member: memberships.some(({ until }) => until === null), note };
}

export const countriesAnswer = z.object({
  ...revisionFields,
  countries: z.array(z.object({ ...countryFields, links: z.object({ self: path }) })).describe("By name."),
  links: z.object({ self: path }),
});

/** All member states, present and former, by name. */
export function countriesJson({ revision, countries }: { revision: RevisionStamp; countries: readonly Country[] }): z.output<typeof countriesAnswer> {
  return {
    ...stamped(revision),
    countries: countries.map((country) => ({ ...countryInShort(country), links: { self: countryPath(country.iso3) } })),
    links: { self: listPath("countries") },
  };
}

export const countryAnswer = z.object({
  ...countryFields,
  ...revisionFields,
  memberships: z.array(
    z.object({ from: day.describe("First day as a member."), until: day.nullable().describe("Last day; null while it lasts."), precision: datePrecision, note: z.string().nullable() }),
  ),
  aliases: z.array(z.string()).describe("Names and spellings under which files have it."),
  groups: z.array(
    z.object({
      name: z.string(),
      from: z.string().nullable().describe("YYYY, YYYY-MM or YYYY-MM-DD; null where no source is certain."),
      until: z.string().nullable(),
      current: z.enum(["yes", "no", "unclear"]),
      note: z.string().nullable(),
    }),
  ),
  series: z
    .array(
      z.object({
        slug: z.string(),
        shortTitle: z.string(),
        positions: z
          .array(z.object({ session: z.string().nullable(), date: day, resolution: z.string().nullable(), position: positionSchema }))
          .describe("Its position in every vote in which it was called, oldest first."),
        links: z.object({ series: path }),
      }),
    )
    .describe("Every series; positions is empty where it was never called."),
  links: z.object({ self: path, countries: path }),
});

/** One state with what it did in every vote of the given series. `revision` is the newest that any of it depends on. */
export function countryJson({ country, records, revision }: { country: Country; records: readonly SeriesRecord[]; revision: RevisionStamp }): z.output<typeof countryAnswer> {
  const { memberships, aliases, groups } = country;
  return {
    ...countryInShort(country),
    ...stamped(revision),
    memberships, aliases, groups,
    series: records.map((record) => ({
      slug: record.series.slug,
      shortTitle: record.series.shortTitle,
      positions: record.votes.flatMap((vote) => {
        const position = rollCallOf(record, vote).get(country.iso3);
        return position ? [{ session: vote.session, date: vote.date, resolution: vote.resolution, position }] : [];
      }),
      links: { series: seriesPath(record.series.slug) },
    })),
    links: { self: countryPath(country.iso3), countries: listPath("countries") },
  };
}
