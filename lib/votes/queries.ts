import { db, type Prisma } from "@/lib/db";
import { atRevision } from "@/lib/revisions/cache";
import { currentRevision, onOneSnapshot } from "@/lib/revisions/queries";
import { isoDay } from "./day";
import type { CellSource, VoteEvidence } from "./evidence";
import type { Position, RollCall, Vote } from "./schema";

type Reader = Prisma.TransactionClient;

const withSource = { include: { source: { select: { code: true, name: true, publisher: true, acknowledgement: true } } } } as const;
type Row = Prisma.VoteGetPayload<typeof withSource>;

function voteFromRow({ date, sourceId: _, ...row }: Row): Vote {
  return { ...row, date: isoDay(date) };
}

/** The votes of a series, oldest first. */
export async function votesOfSeries(tx: Reader, seriesId: number): Promise<Vote[]> {
  const rows = await tx.vote.findMany({ where: { series: { some: { seriesId } } }, orderBy: [{ date: "asc" }, { id: "asc" }], ...withSource });
  return rows.map(voteFromRow);
}

/** The roll calls of a series by vote id. One text a vote comes from the database, in place of 193 rows. */
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
  return { vote: voteFromRow(row), rollCall: new Map(cells.map(({ country, position }) => [country.iso3, position])) };
}

/** The sessions of some votes by id, for links to them. */
export async function sessionsOfVotes(ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await db().vote.findMany({ where: { id: { in: [...ids] } }, select: { id: true, session: true } });
  return new Map(rows.flatMap(({ id, session }) => (session === null ? [] : [[id, session]])));
}
