import type { Iso3, Position } from "./schema";

/** Which record a cell was taken from and, where it has been compared, how many sources agree on it; only for cells with a source of their own. */
export type CellSource = { country: Iso3; source: string; agreedBy: number | null };
export type Provenance = {
  cells: string; agreement: string; minAgreed: number; official: string; undlSource: string | null; draftSource: string | null;
  meetingSource: string | null; dateSource: string | null; pressSource: string | null;
};
export type Discrepancy = { id: number; country: Iso3 | null; kind: string; sources: string | null; used: string | null; note: string | null };
export type LateAdvice = { country: Iso3; intended: Position; note: string };

/** What is known about how a vote's roll call was put together. */
export type VoteEvidence = { cells: CellSource[]; provenance: Provenance | null; discrepancies: Discrepancy[]; lateAdvice: LateAdvice[] };
