import { z } from "zod";
import { knownVote, type SeriesRecord } from "@/lib/series/schema";
import type { VoteEvidence } from "@/lib/votes/evidence";
import type { RollCallRow } from "@/lib/votes/roll-call-rows";
import { type Iso3, positionSchema, type Vote } from "@/lib/votes/schema";
import { openStates } from "@/lib/votes/stage";
import { knownLedger, knownSwitches } from "@/lib/votes/switches";
import { datePrecision, day, iso3, path, revisionFields, rollCallStage, stamped, states } from "./envelope";
import { pagePath, seriesPath, votePath } from "./paths";

const voteFields = {
  session: z.string().nullable().describe('Session of the Assembly, as text: "80", "ES-10".'),
  date: day.describe("Day of the vote, YYYY-MM-DD; where only the year is known, its last day."),
  resolution: z.string().nullable().describe("Symbol of the resolution."),
  yes: states.describe("States in favour."),
  no: states.describe("States against."),
  abstain: states.describe("States abstaining: present and recorded as abstaining."),
  absent: states.describe("States non-voting: members that day, no vote recorded."),
  members: states.describe("Members of the United Nations that day: yes + no + abstain + absent + notListed."),
  notListed: states.describe("Members whom the source's roll call does not name at all."),
  notListedNote: z.string().nullable().describe("Why they are not named."),
  rollCall: rollCallStage,
  open: states.describe("Members whose position is not known yet; 0 where the roll call is whole. They are not non-voting."),
  provisionalSince: z.iso.datetime().nullable().describe("Since when the roll call is provisional; null where it is whole."),
  datePrecision,
  title: z.string(),
  draft: z.string().nullable().describe("Symbol of the draft."),
  draftNote: z.string().nullable(),
  meeting: z.string().nullable().describe("Symbol of the meeting's verbatim record."),
  meetingNote: z.string().nullable(),
  undlRecord: z.int().nullable().describe("Record number in the UN Digital Library."),
  source: z.string().describe("Code of the source of the roll call; see sources."),
  sourceUrl: z.string().nullable(),
  note: z.string().nullable(),
  version: z.int().min(1).describe("Goes up by one with every correction."),
  links: z.object({ self: path.nullable(), page: path.nullable() }),
};
const vote = z.object(voteFields);

/** One vote as the API shows it, in lists and alone. */
export function voteJson({ id: _, ordinal: __, source, ...rest }: Vote, slug: string): z.output<typeof vote> {
  const { session, date, resolution, yes, no, abstain, absent, members, ...more } = rest;
  const links = session === null ? { self: null, page: null } : { self: votePath(slug, session), page: pagePath(slug, session) };
  return { session, date, resolution, yes, no, abstain, absent, members, ...more, source: source.code, links };
}

const source = z.object({
  code: z.string(),
  name: z.string(),
  publisher: z.string().nullable(),
  acknowledgement: z.string().nullable().describe("What its terms ask readers to be told."),
});

/** The sources that votes of the series were taken from. */
function sourcesOf({ votes }: SeriesRecord): z.output<typeof source>[] {
  return [...new Map(votes.map((it) => [it.source.code, it.source])).values()];
}

export const voteInShort = vote;

export const votesAnswer = z.object({
  series: z.string().describe("Slug of the series."),
  ...revisionFields,
  votes: z.array(vote).describe("Oldest first."),
  sources: z.array(source),
  links: z.object({ self: path, series: path, page: path }),
});

/** All votes of a series, oldest first. */
export function votesJson(record: SeriesRecord): z.output<typeof votesAnswer> {
  const { slug } = record.series;
  return {
    series: slug,
    ...stamped(record.revision),
    votes: record.votes.map((it) => voteJson(it, slug)),
    sources: sourcesOf(record),
    links: { self: `${seriesPath(slug)}/votes`, series: seriesPath(slug), page: pagePath(slug) },
  };
}

const position = z.object({
  country: iso3,
  position: positionSchema.describe("In favour, against, abstaining, non-voting."),
  name: z.string().describe("Short name of the state today."),
  previous: positionSchema.nullable().describe("Its position in the vote before; null where it was not called, or where that roll call is provisional and does not name it yet."),
  source: z.string().describe("Code of the source that this cell was taken from."),
  agreedBy: z.int().nullable().describe("How many independent sources agree on this cell; null where they were not compared."),
});

export const voteAnswer = z.object({
  series: z.string().describe("Slug of the series."),
  ...revisionFields,
  ...voteFields,
  positions: z.array(position).describe("One for each state called, by country code; of a provisional roll call one for each state named so far."),
  openStates: z.array(iso3).describe("Members of a provisional vote whose position is not known yet; empty where the roll call is whole."),
  previous: z
    .object({ session: z.string().nullable(), date: day, resolution: z.string().nullable(), self: path.nullable() })
    .nullable()
    .describe("The vote before in this series."),
  change: z
    .object({ yes: z.int(), no: z.int(), abstain: z.int(), absent: z.int() })
    .nullable()
    .describe("How many states each count gained or lost since the vote before, as announced."),
  switches: z
    .array(z.object({ country: iso3, from: positionSchema.nullable(), to: positionSchema.nullable() }))
    .describe("States whose position differs from the vote before; they add up to change. Of a provisional roll call those known so far: an open state is not among them."),
  provenance: z
    .object({
      cells: z.string(), agreement: z.string(), minAgreed: z.int(), official: z.string(), undlSource: z.string().nullable(), draftSource: z.string().nullable(),
      meetingSource: z.string().nullable(), dateSource: z.string().nullable(), pressSource: z.string().nullable(),
    })
    .nullable()
    .describe("How the roll call was put together and checked; null where it was taken from one source."),
  discrepancies: z
    .array(z.object({ country: iso3.nullable(), kind: z.string(), sources: z.string().nullable(), used: z.string().nullable(), note: z.string().nullable() }))
    .describe("Where sources differ, and what was decided."),
  lateAdvice: z
    .array(z.object({ country: iso3, intended: positionSchema, note: z.string() }))
    .describe("States that said afterwards what they had intended. The recorded vote stands."),
  sources: z.array(source),
  links: z.object({ self: path.nullable(), page: path.nullable(), series: path, votes: path }),
});

/** One vote with its roll call. `rows` are the lines of the roll call in any order, `members` those of the day. */
export function voteDetailJson({ record, vote: chosen, rows, evidence, members }: {
  record: SeriesRecord; vote: Vote; rows: readonly RollCallRow[]; evidence: VoteEvidence; members: readonly Iso3[];
}): z.output<typeof voteAnswer> {
  const { slug } = record.series;
  const before = record.votes[record.votes.indexOf(chosen) - 1];
  const [was, is] = [before && knownVote(record, before), knownVote(record, chosen)];
  const { links, ...fields } = voteJson(chosen, slug);
  return {
    series: slug,
    ...stamped(record.revision),
    ...fields,
    positions: [...rows]
      .sort((a, b) => (a.country < b.country ? -1 : 1))
      .map(({ country, position: taken, name, previous, source: code, agreedBy }) => ({ country, position: taken, name, previous, source: code, agreedBy })),
    openStates: chosen.rollCall === "whole" ? [] : openStates({ rollCall: is.rollCall, members }).sort(),
    previous: before
      ? { session: before.session, date: before.date, resolution: before.resolution, self: before.session === null ? null : votePath(slug, before.session) }
      : null,
    change: was ? knownLedger(was, is).change : null,
    switches: was ? knownSwitches(was, is) : [],
    provenance: evidence.provenance,
    discrepancies: evidence.discrepancies.map(({ id: _, ...rest }) => rest),
    lateAdvice: evidence.lateAdvice,
    sources: sourcesOf(record),
    links: { ...links, series: seriesPath(slug), votes: `${seriesPath(slug)}/votes` },
  };
}
