import { db, type Prisma } from "@/lib/db";
import { atRevision } from "@/lib/revisions/cache";
import { currentRevision, onOneSnapshot } from "@/lib/revisions/queries";
import { isoDay } from "./day";
import type { CellSource, VoteEvidence } from "./evidence";
import type { Position, RollCall, Tally, Vote } from "./schema";

type Reader = Prisma.TransactionClient;

const withSource = { include: { source: { select: { code: true, name: true, publisher: true, acknowledgement: true } } } } as const;
type Row = Prisma.VoteGetPayload<typeof withSource>;

function voteFromRow({ date, sourceId: _, stage, provisionalSince, ...row }: Row, named: number | undefined): Vote {
  const open = stage === "whole" ? 0 : row.members - row.notListed - (named ?? 0);
  return { ...row, date: isoDay(date), rollCall: stage, open, provisionalSince: provisionalSince?.toISOString() ?? null };
}

/** How many states are named in each provisional vote among these rows; whole ones are left out. */
async function namedIn(tx: Reader, rows: readonly Row[]): Promise<ReadonlyMap<number, number>> {
  const ids = rows.filter(({ stage }) => stage === "provisional").map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const counted = await tx.rollCallEntry.groupBy({ by: ["voteId"], where: { voteId: { in: ids } }, _count: true });
  return new Map(counted.map(({ voteId, _count }) => [voteId, _count]));
}

/** The votes of a series, oldest first. */
export async function votesOfSeries(tx: Reader, seriesId: number): Promise<Vote[]> {
  const rows = await tx.vote.findMany({ where: { series: { some: { seriesId } } }, orderBy: [{ date: "asc" }, { id: "asc" }], ...withSource });
  const named = await namedIn(tx, rows);
  return rows.map((row) => voteFromRow(row, named.get(row.id)));
}

/** The roll calls of a series by vote id; a vote without a state named yet has none here. One text a vote comes from the database, in place of 193 rows. */
export async function rollCallsOfSeries(tx: Reader, seriesId: number): Promise<Map<number, RollCall>> {
  const rows = await tx.$queryRaw<{ voteId: number; cells: string }[]>`
    SELECT positions.vote_id AS "voteId", string_agg(iso3 || position::text, ' ' ORDER BY iso3) AS cells
    FROM positions JOIN series_votes USING (vote_id) JOIN countries ON countries.id = country_id
    WHERE series_id = ${seriesId} GROUP BY positions.vote_id`;
  return new Map(rows.map(({ voteId, cells }) => [voteId, new Map(cells.split(" ").map((cell) => [cell.slice(0, 3), cell.slice(3) as Position]))]));
}

/** Sources, discrepancies and late advice of one vote. */
export async function evidenceOfVote(tx: Reader, voteId: number): Promise<VoteEvidence> {
  const cells = await tx.$queryRaw<CellSource[]>`
    SELECT iso3 AS country, sources.code AS source, agreed_by AS "agreedBy"
    FROM positions JOIN countries ON countries.id = country_id JOIN sources ON sources.id = positions.source_id
    WHERE vote_id = ${voteId} ORDER BY iso3`;
  const provenance = await tx.provenance.findUnique({ where: { voteId }, omit: { voteId: true } });
  const iso3 = { country: { select: { iso3: true } } } as const;
  const discrepancies = await tx.discrepancy.findMany({ where: { voteId }, include: iso3, orderBy: { id: "asc" } });
  const lateAdvice = await tx.lateAdvice.findMany({ where: { voteId }, include: iso3, orderBy: { country: { iso3: "asc" } } });
  return {
    cells,
    provenance,
    discrepancies: discrepancies.map(({ id, country, kind, sources, used, note }) => ({ id, country: country?.iso3 ?? null, kind, sources, used, note })),
    lateAdvice: lateAdvice.map(({ country, intended, note }) => ({ country: country.iso3, intended, note })),
  };
}

/** Sources, discrepancies and late advice of a vote, read once for each revision of its series. */
export async function getVoteEvidence({ voteId, series }: { voteId: number; series: string }): Promise<VoteEvidence> {
  const revision = await currentRevision(series);
  return atRevision({ key: `evidence/${voteId}`, revision, make: () => onOneSnapshot((tx) => evidenceOfVote(tx, voteId)) });
}

/** The slugs of the series that a vote belongs to, in their order; none for a vote of no series or none at all. */
export async function seriesOfVote(voteId: number, tx: Reader = db()): Promise<string[]> {
  const rows = await tx.seriesVote.findMany({ where: { voteId }, select: { series: { select: { slug: true } } }, orderBy: { seriesId: "asc" } });
  return rows.map(({ series }) => series.slug);
}

/** One vote with its roll call as one transaction sees it, or null. */
export async function findVoteIn(tx: Reader, voteId: number): Promise<{ vote: Vote; rollCall: RollCall } | null> {
  const row = await tx.vote.findUnique({ where: { id: voteId }, ...withSource });
  if (!row) return null;
  const cells = await tx.rollCallEntry.findMany({ where: { voteId }, select: { position: true, country: { select: { iso3: true } } } });
  return { vote: voteFromRow(row, cells.length), rollCall: new Map(cells.map(({ country, position }) => [country.iso3, position])) };
}

/** The sessions of some votes by id, for links to them. */
export async function sessionsOfVotes(ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await db().vote.findMany({ where: { id: { in: [...ids] } }, select: { id: true, session: true } });
  return new Map(rows.flatMap(({ id, session }) => (session === null ? [] : [[id, session]])));
}

/** A vote whose roll call is not whole yet, for whoever completes it. `since` is ISO 8601, UTC; `daysOld` whole days by the database's clock. */
export type ProvisionalVote = { id: number; session: string | null; resolution: string | null; date: string; title: string; series: string[]; tally: Tally; open: number; since: string; daysOld: number };

/** The votes that have been provisional for at least `days` days, oldest first; all that are provisional without it. */
export async function listProvisionalVotes({ days = 0 }: { days?: number } = {}): Promise<ProvisionalVote[]> {
  const rows = await db().$queryRaw<(Omit<ProvisionalVote, "tally" | "since"> & Tally & { since: Date })[]>`
    SELECT votes.id, session, resolution, date::text, title, yes, no, abstain, absent, provisional_since AS since,
           floor(extract(epoch FROM now() - provisional_since) / 86400)::integer AS "daysOld",
           (members - not_listed - (SELECT count(*) FROM positions WHERE vote_id = votes.id))::integer AS open,
           coalesce((SELECT array_agg(slug ORDER BY series.id) FROM series_votes JOIN series ON series.id = series_id WHERE vote_id = votes.id), '{}') AS series
    FROM votes WHERE roll_call = 'provisional' AND provisional_since <= now() - make_interval(days => ${days}::int) ORDER BY provisional_since, votes.id`;
  return rows.map(({ yes, no, abstain, absent, since, ...row }) => ({ ...row, tally: { yes, no, abstain, absent }, since: since.toISOString() }));
}

/** After how many days a provisional vote is listed for its editors. */
export const provisionalTooLong = 30;
