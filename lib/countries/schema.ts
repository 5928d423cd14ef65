import { z } from "zod";
import type { DatePrecision } from "@/lib/votes/schema";

/** ISO 3166-1 alpha-3 in capitals; lower case is accepted and raised. */
export const iso3Schema = z.string().regex(/^[A-Za-z]{3}$/, "a country code of three letters, such as ARG").transform((code) => code.toUpperCase());

export const regions = ["african", "asia_pacific", "eastern_european", "grulac", "weog"] as const;
export type Region = (typeof regions)[number];

/** The regional groups as the Assembly names them. */
export const regionNames: Record<Region, string> = {
  african: "African States",
  asia_pacific: "Asia-Pacific States",
  eastern_european: "Eastern European States",
  grulac: "Latin American and Caribbean States",
  weog: "Western European and other States",
};

/** A time of membership in the United Nations; both days count, `until` is null while it lasts. */
export type Membership = { from: string; until: string | null; precision: DatePrecision; note: string | null };
export type CountryGroup = { name: string; from: string | null; until: string | null; current: "yes" | "no" | "unclear"; note: string | null };

/** A member state, present or former. */
export type Country = {
  iso3: string;
  name: string;
  formalName: string | null;
  m49: string | null;
  region: Region | null;
  note: string | null;
  memberships: Membership[];
  aliases: string[];
  groups: CountryGroup[];
};
