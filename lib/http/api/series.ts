import { z } from "zod";
import type { RevisionStamp } from "@/lib/revisions/schema";
import type { SeriesRecord, SeriesSummary } from "@/lib/series/schema";
import { day, path, revisionFields, stamped } from "./envelope";
import { listPath, pagePath, seriesPath } from "./paths";
import { voteInShort, voteJson } from "./votes";

const seriesFields = {
  slug: z.string().describe("Names the series in addresses."),
  title: z.string(),
  shortTitle: z.string(),
  cycle: z.string().nullable().describe("How often the resolution returns, in words."),
  sponsor: z.string().nullable().describe("Whose text it is, by ISO 3166-1 alpha-3 code: in no scenario of pressure does it vote against its own text or abstain. Null where no single state brings it."),
  presser: z.string().nullable().describe("Who pushes against it, by ISO code: scenarios of pressure go by nearness to it. Null: the United States."),
  votes: z.int().min(0).describe("How many votes are on record."),
};
const seriesLinks = z.object({ self: path, votes: path, timeline: path, projection: path, page: path });

function linksOf(slug: string): z.output<typeof seriesLinks> {
  const self = seriesPath(slug);
  return { self, votes: `${self}/votes`, timeline: `${self}/timeline`, projection: `${self}/projection`, page: pagePath(slug) };
}

export const seriesListAnswer = z.object({
  ...revisionFields,
  series: z.array(
    z.object({ ...seriesFields, firstDate: day.nullable(), lastDate: day.nullable(), lastSession: z.string().nullable(), links: seriesLinks }),
  ),
  links: z.object({ self: path }),
});

/** All series, in the order in which they were made. */
export function seriesListJson({ revision, series }: { revision: RevisionStamp; series: readonly SeriesSummary[] }): z.output<typeof seriesListAnswer> {
  return {
    ...stamped(revision),
    series: series.map(({ slug, title, shortTitle, cycle, sponsor, presser, votes, firstDate, lastDate, lastSession }) => ({
      slug, title, shortTitle, cycle, sponsor, presser, votes, firstDate, lastDate, lastSession, links: linksOf(slug),
    })),
    links: { self: listPath("series") },
  };
}

export const seriesAnswer = z.object({
  ...seriesFields,
  events: z.int().min(0).describe("How many timeline events are on record."),
  ...revisionFields,
  firstVote: voteInShort.nullable(),
  lastVote: voteInShort.nullable(),
  links: z.object({ ...seriesLinks.shape, allSeries: path }),
});

/** One series with its first and last vote. */
export function seriesJson({ series, revision, votes, events }: SeriesRecord): z.output<typeof seriesAnswer> {
  const { slug, title, shortTitle, cycle, sponsor, presser } = series;
  const [first, last] = [votes[0], votes.at(-1)];
  return {
    slug, title, shortTitle, cycle, sponsor, presser, votes: votes.length, events: events.length,
    ...stamped(revision),
    firstVote: first ? voteJson(first, slug) : null,
    lastVote: last ? voteJson(last, slug) : null,
    links: { ...linksOf(slug), allSeries: listPath("series") },
  };
}

const text = (what: string) => z.string(`expected ${what}, as a text`);

/** What makes a series. Only the form of the parts is looked at here; what they say is looked at by lib/series. */
export const newSeriesBody = z.strictObject(
  {
    slug: text("the address").describe("Names the series in addresses: lower-case words joined by hyphens, 64 characters at most."),
    title: text("the title").describe("The resolution's title, 300 characters at most."),
    resolutions: z
      .array(text("a resolution's symbol"), "expected a list of symbols")
      .describe("Symbols of the resolutions whose votes it has, as the record has them: A/RES/72/158. Two or more, one a session, in any order. Where two votes have one symbol: A/RES/79/266#1, A/RES/79/266#2."),
    shortTitle: text("the short title").nullable().optional().describe("For tabs, lists and charts, 60 characters at most. Without it the title, cut where it is long."),
    cycle: text("how often it returns").nullable().optional().describe('How often it returns, in words: "yearly". Without it, as the votes tell.'),
    sponsor: text("the code of a state").nullable().optional().describe("Whose text it is, where one state brings it every time: CUB. Without it, no single state's."),
    presser: text("the code of a state").nullable().optional().describe("Who pushes against it: USA. Without it, the United States."),
  },
  { error: (issue) => (issue.code === "unrecognized_keys" ? `there is no field ${issue.keys.map((key) => JSON.stringify(key.slice(0, 40))).join(", ")}; there are slug, title, resolutions, shortTitle, cycle, sponsor, presser` : "expected an object such as { \"slug\", \"title\", \"resolutions\": [\"A/RES/72/158\", …] }") },
);
