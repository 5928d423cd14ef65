import { notFound } from "next/navigation";
import { listCountries } from "@/lib/countries/queries";
import { isAppError } from "@/lib/errors";
import { getSeriesRecord } from "@/lib/series/queries";
import type { SeriesRecord } from "@/lib/series/schema";

/** The record of the series that an address names, or the page that says there is none. */
export async function seriesOfAddress(slug: string): Promise<SeriesRecord> {
  try {
    return await getSeriesRecord(slug);
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") notFound();
    throw error;
  }
}

/** Names of states by code, for components. */
export async function countryNames(): Promise<Record<string, string>> {
  const { countries } = await listCountries();
  return Object.fromEntries(countries.map(({ iso3, name }) => [iso3, name]));
}
