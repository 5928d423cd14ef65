import { mostVotes, type SeriesEntry, seriesEntrySchema, type SeriesNames, seriesNamesSchema } from "./series-entry";

type Given = { slug?: string; title?: string; shortTitle?: string | null; cycle?: string | null; sponsor?: string | null; presser?: string | null; resolutions: readonly string[] };
type Errors = Record<string, string>;
export type ParsedSeries<Entry> = { ok: true; entry: Entry; resolutions: readonly string[] } | { ok: false; errors: Errors };

/** Reads what somebody calls a new series, whoever asks; errors are by field. Whether the votes exist is looked at when it is saved. */
export function parseNewSeries(given: Given): ParsedSeries<SeriesEntry> {
  return outcome(seriesEntrySchema.safeParse({ ...namesIn(given), slug: given.slug ?? "" }), given);
}

/** The same for a series that has its address already. */
export function parseSeriesNames(given: Given): ParsedSeries<SeriesNames> {
  return outcome(seriesNamesSchema.safeParse(namesIn(given)), given);
}

const namesIn = ({ title, shortTitle, cycle, sponsor, presser }: Given) => ({ title: title ?? "", shortTitle: shortTitle ?? "", cycle: cycle ?? "", sponsor: sponsor ?? "", presser: presser ?? "" });

type Parsed<Entry> = { success: true; data: Entry } | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } };

function outcome<Entry>(parsed: Parsed<Entry>, { resolutions }: Given): ParsedSeries<Entry> {
  const errors: Errors = {};
  if (!parsed.success) for (const { path, message } of parsed.error.issues) errors[path.join(".")] ??= message;
  if (resolutions.length > mostVotes) errors.resolutions = `${mostVotes} votes at most; this list has ${resolutions.length}.`;
  return parsed.success && !errors.resolutions ? { ok: true, entry: parsed.data, resolutions } : { ok: false, errors };
}
