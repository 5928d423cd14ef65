import type { OfficialForecast } from "@/lib/forecast/official";
import type { Projection } from "@/lib/forecast/projection";
import { type ImpactInShort, labelledText } from "@/lib/impact/in-short";
import type { RevisionStamp } from "@/lib/revisions/schema";
import type { SeriesRecord } from "@/lib/series/schema";
import { chiefFirst, eventsOfVote } from "@/lib/timeline/chief-event";
import type { EventDirection, EventKind } from "@/lib/timeline/schema";
import { isVoteOutcome } from "@/lib/timeline/vote-outcome";
import { provisionalInShort } from "@/lib/votes/provisional-words";
import type { DatePrecision, Tally } from "@/lib/votes/schema";
import { type Finding, finding } from "./finding";

/** A vote as the chart needs it; `key` names it within its series. */
export type ChartVote = Tally & {
  key: string; session: string | null; resolution: string | null; date: string; datePrecision: DatePrecision; members: number;
  /** Number of the chief event since the vote before, and how many more there were; outcomes of votes are no events here. */
  chief: number | null; others: number;
  /** "provisional, 174 open" while the roll call is not whole; left out of whole ones. */
  provisional?: string;
};

/** An event as the chart needs it. */
export type ChartEvent = {
  id: number; date: string; datePrecision: DatePrecision; until: string | null; title: string; kind: EventKind; direction: EventDirection; actor: string; claim: string; pinned: boolean;
  /** Whether it tells how states voted: it came with a vote and can have moved nothing there. */
  outcome: boolean;
  /** Its impact in a word and a number, where that is made. */
  impact?: string | undefined;
};

/** The next vote as one method sees it. */
export type ChartForecast = Pick<Projection, "title" | "members" | "expected" | "counts" | "sentence"> & {
  /** Who made it, of which revision of the whole record, for the source line; left out where the chart's own line says so. */
  made?: string | undefined;
};

/** All that a chart of a series is made from: plain values, so that a page can hand it to the browser. */
export type VotesChartData = {
  slug: string;
  title: string;
  shortTitle: string;
  revision: RevisionStamp;
  /** Oldest first. */
  votes: readonly ChartVote[];
  /** Oldest first. */
  events: readonly ChartEvent[];
  /** The next vote as officially forecast; null without votes, and while the forecast is being made. */
  projection: ChartForecast | null;
  /** The simple projection beside it, lighter and named. */
  simple: ChartForecast | null;
  finding: Finding;
  /** Who published what the votes were read from. */
  sources: readonly string[];
};

/** What the charts of a series show, taken from its record and the official forecast of its next vote; `impacts` in short, by event; `simple` is the projection beside it. */
export function votesChartData(record: SeriesRecord, official?: ChartForecast, impacts?: ReadonlyMap<number, ImpactInShort>, simple?: ChartForecast): VotesChartData {
  const { series, revision, votes, events } = record;
  const outcomes = new Set(events.filter((event) => isVoteOutcome(event, votes)).map(({ id }) => id));
  const moving = events.filter(({ id }) => !outcomes.has(id));
  return {
    slug: series.slug,
    title: series.title,
    shortTitle: series.shortTitle,
    revision,
    votes: votes.map(({ session, resolution, ordinal, date, datePrecision, yes, no, abstain, absent, members, rollCall, open }, at) => ({
      key: keyOf(votes, at) ?? `${ordinal}`, session, resolution, date, datePrecision, yes, no, abstain, absent, members, ...chiefOf(moving, { votes, at }), ...(rollCall === "provisional" ? { provisional: provisionalInShort({ rollCall, open }) } : {}),
    })),
    events: events.map(({ id, date, datePrecision, until, title, kind, direction, actor, claim, pinned }) => ({
      id, date, datePrecision, until, title, kind, direction, actor, claim, pinned, outcome: outcomes.has(id), ...(outcomes.has(id) ? {} : impactOf(impacts?.get(id))),
    })),
    projection: official ? inChart(official) : null,
    simple: simple && simple.title !== official?.title ? inChart(simple) : null, // while the full model waits the simple projection is the forecast: it is drawn once
    finding: finding(votes),
    sources: publishers(votes),
  };
}

function chiefOf(events: SeriesRecord["events"], where: { votes: SeriesRecord["votes"]; at: number }): Pick<ChartVote, "chief" | "others"> {
  const [chief, ...others] = chiefFirst(eventsOfVote(events, where));
  return { chief: chief?.id ?? null, others: others.length };
}

const inChart = ({ title, members, expected, counts, sentence, made }: ChartForecast): ChartForecast => ({ title, members, expected, counts, sentence, ...(made ? { made } : {}) });

/** The official forecast as a chart shows it, with its maker. */
export function officialInChart({ version, revision, ...official }: OfficialForecast): ChartForecast {
  return { ...official, made: `${official.title.toLowerCase()}, version ${version}, of revision ${revision.number}` };
}

const impactOf = (short: ImpactInShort | undefined) => (short ? { impact: labelledText(short) } : {});

/** Publishers of the votes' sources; one whose name is part of another's is not said twice. */
function publishers(votes: SeriesRecord["votes"]): string[] {
  const names = [...new Set(votes.map(({ source }) => source.publisher ?? source.name))];
  return names.filter((name) => !names.some((other) => other !== name && other.includes(name)));
}

/** The session where it names one vote of the series alone, else the resolution, else the date. */
function keyOf(votes: SeriesRecord["votes"], at: number): string | undefined {
  const vote = votes[at]!;
  const alone = (key: "session" | "resolution") => vote[key] !== null && votes.filter((other) => other[key] === vote[key]).length === 1;
  return alone("session") ? vote.session! : alone("resolution") ? vote.resolution! : `${vote.date}/${at + 1}`;
}
