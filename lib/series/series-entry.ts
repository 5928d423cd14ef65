import { z } from "zod";
import { lineOfText } from "@/lib/revisions/text-input";
import { drawnText } from "@/lib/typeface/drawn-text";
import { iso3Schema } from "../countries/schema";
import { slugSchema } from "./schema";

const state = z.string().trim().refine((code) => code === "" || iso3Schema.safeParse(code).success, "A country code of three letters, such as CUB, or nothing.").transform((code) => code.toUpperCase()).default("");

/** What a series is called, and who stands behind it and against it. */
export const seriesNamesSchema = z.object({
  title: drawnText(lineOfText(300, { needed: "Enter a title: the resolution’s own, as a rule." })),
  /** For tabs, lists and charts; the title itself, cut where it is long, when it is empty. */
  shortTitle: drawnText(lineOfText(60)).default(""),
  /** How often it returns; as the votes tell when it is empty. */
  cycle: lineOfText(60).default(""),
  /** Whose text it is, and who pushes against it; codes. Empty: nobody's, and the United States. */
  sponsor: state,
  presser: state,
});

/** A series as somebody makes it. Its votes are given apart, by name: see vote-names.ts. */
export const seriesEntrySchema = seriesNamesSchema.extend({
  slug: z.string().trim().min(1, "Enter an address for the series, such as cuba-embargo.").refine((slug) => slug === "" || slugSchema.safeParse(slug).success, "Lower-case words joined by hyphens, such as cuba-embargo, 64 characters at most."),
});
export type SeriesNames = z.output<typeof seriesNamesSchema>;
export type SeriesEntry = z.output<typeof seriesEntrySchema>;

/** Why a series has these votes and no fewer. */
export const fewestVotes = 2;
/** The Assembly has had fewer sessions than that. */
export const mostVotes = 400;

/** The title for tabs and charts: the one given, or the title up to the last whole word that fits. */
export function shortTitleOf({ title, shortTitle }: Pick<SeriesNames, "title" | "shortTitle">): string {
  if (shortTitle !== "") return shortTitle;
  if (title.length <= 60) return title;
  return `${title.slice(0, 59).replace(/[\s,;:]+\S*$/, "")} …`;
}

/** An address made from a title: its telling beginning, in lower-case words joined by hyphens. */
export function slugFrom(title: string): string {
  const words = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const telling = words.filter((word) => !["the", "of", "a", "an", "and", "in", "on", "to", "for", "use"].includes(word));
  const slug = (telling.length > 0 ? telling : words).reduce((text, word) => (text.length + word.length < 40 ? `${text}-${word}` : text), "");
  return slug.slice(1);
}
