import type { Projection } from "@/lib/forecast/projection";
import type { SeriesRecord } from "@/lib/series/schema";
import type { TimelineEvent } from "@/lib/timeline/schema";
import type { Position, RollCall, Tally, Vote } from "@/lib/votes/schema";

const source = { code: "made-up", name: "Made up for tests", publisher: null, acknowledgement: null };

/** A made-up vote: [yes, no, abstain, absent] on a day. */
export function voteOn(date: string, [yes, no, abstain, absent]: readonly [number, number, number, number], more: Partial<Vote> = {}): Vote {
  const session = more.session === undefined ? String(Number(date.slice(0, 4)) - 1945) : more.session;
  return {
    id: Number(date.replaceAll("-", "")), session, resolution: `A/RES/${session}/1`, ordinal: 1, date, datePrecision: "day", title: "Trade in tea", draft: null, draftNote: null,
    meeting: null, meetingNote: null, undlRecord: null, yes, no, abstain, absent, members: yes + no + abstain + absent, notListed: 0, notListedNote: null, rollCall: "whole", open: 0, provisionalSince: null, source,
    sourceUrl: null, note: null, version: 1, ...more,
  };
}

/** A made-up event. */
export function eventOn(date: string, more: Partial<TimelineEvent> = {}): TimelineEvent {
  return {
    id: Number(date.replaceAll("-", "")), series: "tea", date, datePrecision: "day", until: null, title: `Teapots are discussed on ${date}`, kind: "diplomatic", actor: "Hatter",
    direction: "neutral", asks: [], targets: [], targetsNote: null, claim: "The March Hare says so.", evidence: "low", evidenceNote: null, sourceUrl: null, sourceName: "Dormouse", pinned: false,
    version: 1, ...more,
  };
}

/** Roll calls that add up to the votes: states S000, S001 … in order of position. */
function rollCallOf({ yes, no, abstain, absent }: Tally): RollCall {
  const cells: Position[] = [...Array<Position>(yes).fill("yes"), ...Array<Position>(no).fill("no"), ...Array<Position>(abstain).fill("abstain"), ...Array<Position>(absent).fill("absent")];
  return new Map(cells.map((position, at) => [`S${String(at).padStart(3, "0")}`, position]));
}

/** A made-up series. Nothing in it comes from the real record. */
export function seriesOf(votes: readonly Vote[], events: readonly TimelineEvent[] = []): SeriesRecord {
  return {
    series: { id: 1, slug: "tea", title: "Free trade in tea among all who drink it", shortTitle: "Tea", cycle: "yearly", sponsor: null, presser: null },
    revision: { number: 7, at: "2026-02-03T04:05:06.000Z" },
    votes,
    rollCalls: new Map(votes.map((vote) => [vote.id, rollCallOf(vote)])),
    events,
  };
}

/** A made-up projection around a tally: 2 states to either side half the time, 5 states nine times in ten. */
export function projectionAround(tally: Tally): Projection {
  const members = tally.yes + tally.no + tally.abstain + tally.absent;
  const within = (count: number) => Math.min(members, Math.max(0, count));
  const counts = Object.fromEntries(
    Object.entries(tally).map(([position, count]) => [position, { median: count, q05: within(count - 5), q25: within(count - 2), q75: within(count + 2), q95: within(count + 5) }]),
  ) as Projection["counts"];
  return { model: "made-up", version: "1", title: "Made up", asOf: "2026-01-01", members, expected: tally, expectedWithin: "half", counts, sentence: "It was made up.", naive: tally };
}

/** A dozen votes over twenty years with a gap, events of all kinds, some of them close together, and a projection. */
export function teaSeries(): { record: SeriesRecord; projection: Projection } {
  const years = [2004, 2005, 2006, 2007, 2008, 2010, 2011, 2015, 2016, 2017, 2018, 2019];
  const votes = years.map((year, at) => voteOn(`${year}-11-0${1 + (at % 9)}`, [20 + 2 * at, 3 + (at % 4), 15 - at, 12 - at]));
  const events = [
    eventOn("2003-01-01", { kind: "lobbying", datePrecision: "year", title: "Coffee traders ask for a vote against tea" }),
    eventOn("2009-05-01", { kind: "policy", datePrecision: "month", until: "2010-03-01", title: "A tax on teapots, lifted a year later" }),
    eventOn("2015-10-30", { kind: "context" }),
    eventOn("2019-10-01", { kind: "lobbying", title: "A letter asks all to abstain" }),
    eventOn("2019-10-09", { kind: "lobbying", title: "A second letter" }),
    eventOn("2019-10-20", { kind: "lobbying", title: "A third letter" }),
    eventOn("2019-10-30", { kind: "diplomatic", title: "=HYPERLINK(\"tea\")" }),
  ];
  return { record: seriesOf(votes, events), projection: projectionAround({ yes: 44, no: 6, abstain: 3, absent: 1 }) };
}
