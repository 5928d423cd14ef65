import { seriesJson } from "@/lib/http/api/series";
import { pagePath } from "@/lib/http/api/paths";
import type { Author } from "@/lib/revisions/mutations";
import { createSeries } from "@/lib/series/mutations";
import { seriesRefusalInWords } from "@/lib/series/outcome-words";
import { parseNewSeries } from "@/lib/series/parse-entry";
import { getSeriesRecord } from "@/lib/series/queries";
import { parseResolutionList } from "@/lib/series/resolution-list";

type Wish = { slug: string; title: string; shortTitle: string | undefined; cycle: string | undefined; sponsor: string | undefined; presser: string | undefined; list: string; json: boolean; author: Author };

/** Makes a series from a list of symbols. @returns what was made, in words or as JSON. @throws Error with everything that stands in the way */
export async function create({ slug, title, shortTitle, cycle, sponsor, presser, list, json, author }: Wish): Promise<string> {
  const lines = parseResolutionList(list);
  const parsed = parseNewSeries({ slug, title, shortTitle: shortTitle ?? null, cycle: cycle ?? null, sponsor: sponsor ?? null, presser: presser ?? null, resolutions: lines.map(({ name }) => name) });
  if (!parsed.ok) throw new Error(Object.entries(parsed.errors).map(([field, words]) => `${field}: ${words}`).join("\n"));
  const outcome = await createSeries(author, parsed);
  if (!outcome.ok) throw new Error(seriesRefusalInWords(outcome, { slug: parsed.entry.slug, placeOf: (at) => `line ${lines[at]!.line}: ` }).join("\n"));
  const record = await getSeriesRecord(outcome.slug);
  if (json) return JSON.stringify(seriesJson(record));
  return `Made ${record.series.slug}: ${record.votes.length} votes, ${record.votes[0]!.date} to ${record.votes.at(-1)!.date}, revision ${outcome.revision}. See ${pagePath(record.series.slug)}.`;
}
