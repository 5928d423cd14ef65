import { z } from "zod";
import { AppError } from "@/lib/errors";
import { slugSchema } from "@/lib/series/schema";

/** How many series an address may name beside each other. */
const MOST_NAMED = 40;

const inWords = "named (the usual), all, or series by address, parted by commas, each once, such as named,right-to-food";

/**
 * Which other series an impact is compared with: "named" (those that came with the record), "all", or a list of series, in which "named" stands for
 * all of those. A series that somebody made here is compared with only where the address asks for it, so that making one changes no figure.
 */
export const controlsSchema = z
  .string(inWords)
  .max(2000, inWords)
  .transform((text) => text.split(","))
  .refine((parts) => parts.length <= MOST_NAMED && new Set(parts).size === parts.length && parts.every((part) => slugSchema.safeParse(part).success) && (!parts.includes("all") || parts.length === 1), inWords)
  .transform((parts) => parts.join(","))
  .default("named");

type Listed = { readonly slug: string; readonly named: boolean };

/**
 * The series whose votes are controls and placebos: those asked for and the series itself, in the order of the list.
 * @throws AppError `not_found` for a series that is not on record
 */
export function comparedSeries<S extends Listed>({ own, controls, series }: { own: string; controls: string; series: readonly S[] }): S[] {
  if (controls === "all") return [...series];
  const asked = new Set(controls.split(","));
  const unknown = [...asked].find((slug) => slug !== "named" && !series.some((one) => one.slug === slug));
  if (unknown !== undefined) throw new AppError("not_found", `controls: there is no series "${unknown}". Expected ${inWords}; all series are listed at /series.`);
  return series.filter(({ slug, named }) => slug === own || asked.has(slug) || (named && asked.has("named")));
}

/** What an impact is compared with, where that is not the usual; null where it is the named series alone, the one asked about among them. */
export function comparedInWords({ own, controls, compared }: { own: string; controls: string; compared: readonly (Listed & { readonly shortTitle: string })[] }): string | null {
  const others = compared.filter(({ slug }) => slug !== own);
  const made = others.filter(({ named }) => !named).map(({ shortTitle }) => `“${shortTitle}”`);
  const usual = controls === "named";
  if (usual) return null;
  const which = made.length > 0 ? `${made.join(", ")}, made here and not part of the usual comparison` : "none that was made here";
  return `As the address asks, this is compared with ${others.length} other series (${which}). The figures to quote are those without “controls” in the address.`;
}
