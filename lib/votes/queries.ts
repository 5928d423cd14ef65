import type { Prisma } from "@/lib/db";
import { isoDay } from "./day";
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

/** Which record a cell was taken from and how many sources agree on it; only for cells that have been compared. */
export type CellSource = { country: string; source: string; agreedBy: number };
export type Provenance = {
  cells: string; agreement: string; minAgreed: number; official: string; undlSource: string | null; draftSource: string | null;
  meetingSource: string | null; dateSource: string | null; pressSource: string | null;
};
export type Discrepancy = { id: number; country: string | null; kind: string; sources: string | null; used: string | null; note: string | null };
export type LateAdvice = { country: string; intended: Position; note: string };

/** What is known about how a vote's roll call was put together. */
export type VoteEvidence = { cells: CellSource[]; provenance: Provenance | null; discrepancies: Discrepancy[]; lateAdvice: LateAdvice[] };

/** Sources, discrepancies and late advice of one vote. */
export async function evidenceOfVote(tx: Reader, voteId: number): Promise<VoteEvidence> {
  const cells = await tx.$queryRaw<CellSource[]>`
    SELECT iso3 AS country, sources.code AS source, agreed_by AS "agreedBy"
    FROM positions JOIN countries ON countries.id = country_id JOIN sources ON sources.id = positions.source_id
    WHERE vote_id = ${voteId} AND agreed_by IS NOT NULL ORDER BY iso3`;
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
