import { setImmediate } from "node:timers/promises";
import { regionNames } from "@/lib/countries/schema";
import type { Prisma } from "@/lib/db";
import { atRevision } from "@/lib/revisions/cache";
import { currentRevision, onOneSnapshot, stampOf } from "@/lib/revisions/queries";
import type { RevisionStamp } from "@/lib/revisions/schema";
import { namedSeriesIn } from "@/lib/series/queries";
import { newcomerCodes, withNewcomers } from "../desk/newcomers";
import type { NumberedRecord } from "../desk/threads";
import type { VoteRecord, VotingRecord } from "../history";
import { withSameParts } from "./same-parts";

/** Every vote with its whole roll call (provisional ones are left out: nothing is learnt from an open state), in the form that models read, and the revision that it was read at. */
export type StampedRecord = NumberedRecord & { revision: RevisionStamp; /** Day of the newest vote. */ newest: string };

/** The record that was read last. What it has in common with the next one is held once. One a process, whichever bundle asks. */
const place = globalThis as typeof globalThis & { plenaryVotingRecord?: StampedRecord };

/** The whole record for the models, read once for each revision (about 0.3 s). */
export async function getVotingRecord(): Promise<StampedRecord> {
  return atRevision({ key: "voting record", revision: await currentRevision(), make: readVotingRecord });
}

type Row = { id: number; date: string; session: string | null; resolution: string | null; series: string[]; cells: string };

const letterColumn: Record<string, number> = { N: 1, A: 2, X: 3, Y: 4 };

function readVotingRecord(): Promise<StampedRecord> {
  return onOneSnapshot(async (tx) => {
    const revision = await stampOf(tx);
    const earlier = place.plenaryVotingRecord;
    if (earlier && !(await votesMayDiffer(tx, earlier.number, revision.number))) return (place.plenaryVotingRecord = { ...earlier, number: revision.number, revision });
    const countries = await tx.country.findMany({ orderBy: { iso3: "asc" }, select: { id: true, iso3: true, region: true } });
    const at = new Map(countries.map(({ id }, index) => [id, index]));
    const size = countries.length + newcomerCodes.length;
    // One text for some hundred votes, and in it two characters for a state (its number and its position), in place of a million rows.
    const texts = await tx.$queryRaw<{ votes: string }[]>`
      SELECT json_agg(vote ORDER BY place)::text AS votes FROM (
      SELECT row_number() OVER (ORDER BY date, votes.id) - 1 AS place, votes.id, date::text, session, resolution, cells,
             coalesce((SELECT array_agg(slug ORDER BY slug) FROM series_votes JOIN series ON series.id = series_id WHERE vote_id = votes.id), '{}') AS series
      FROM votes JOIN (
        SELECT vote_id, string_agg(chr(100 + country_id) || CASE position WHEN 'yes' THEN 'Y' WHEN 'no' THEN 'N' WHEN 'abstain' THEN 'A' ELSE 'X' END, '') AS cells
        FROM positions GROUP BY vote_id
      ) AS called ON called.vote_id = votes.id
      WHERE votes.roll_call = 'whole') AS vote GROUP BY place / 400 ORDER BY place / 400`;
    const votes: VoteRecord[] = [];
    for (const { votes: text } of texts) {
      const rows = JSON.parse(text) as Row[];
      const called = new Uint8Array(rows.length * size); // one piece of memory for all of them, in place of hundreds
      for (const [row, { id, date, session, resolution, series, cells }] of rows.entries()) {
        const positions = called.subarray(row * size, (row + 1) * size);
        for (let i = 0; i < cells.length; i += 2) positions[at.get(cells.charCodeAt(i) - 100)!] = letterColumn[cells[i + 1]!]!;
        votes.push({ id: String(id), date, session: session ?? "", resolution: resolution ?? "", series, positions });
      }
      await setImmediate(); // others may ask in between
    }
    const read: VotingRecord = { teachers: await namedSeriesIn(tx), states: withNewcomers(countries.map(({ iso3, region }) => ({ iso3, region: region && regionNames[region] }))), votes };
    const record = withSameParts(read, earlier?.record);
    const since = earlier && record === earlier.record ? earlier.since : revision.number;
    return (place.plenaryVotingRecord = { number: revision.number, since, revision, record, newest: votes.at(-1)?.date ?? revision.at.slice(0, 10) });
  });
}

/** Whether votes may differ between two revisions: not where all that came in between, through the application, was about events. */
async function votesMayDiffer(tx: Prisma.TransactionClient, earlier: number, now: number): Promise<boolean> {
  if (earlier > now) return true;
  return (await tx.revision.count({ where: { number: { gt: earlier }, NOT: { subject: "timeline_event", action: { not: "direct" } } } })) > 0;
}
