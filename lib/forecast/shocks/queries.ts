import { db } from "@/lib/db";
import { atRevision } from "@/lib/revisions/cache";
import type { RevisionStamp } from "@/lib/revisions/schema";
import { historyBefore } from "../history";
import { getVotingRecord, type StampedRecord } from "../record/queries";
import { earlierShocks, type Shock, shocksTable, type ShocksSummary } from "./earlier-shocks";
import { type RecurringSeries, recurringSeries } from "./recurring-series";

/** The table of what followed earlier shocks, from the whole record. */
export interface EarlierShocks {
  readonly revision: RevisionStamp;
  /** Recurring series looked through, and their votes. */
  readonly series: number;
  readonly votes: number;
  readonly shocks: readonly Shock[];
  readonly table: readonly { readonly key: "all" | "broad" | "recent"; readonly summary: ShocksSummary }[];
}

/** Every recurring series of the record, the named ones first. */
export async function getRecurringSeries(): Promise<{ voting: StampedRecord; series: RecurringSeries[] }> {
  const [voting, titles] = await Promise.all([getVotingRecord(), db().vote.findMany({ select: { id: true, title: true } })]);
  const byId = new Map(titles.map(({ id, title }) => [String(id), title]));
  const votes = historyBefore(voting.record, "9999-12-31").votes.map((vote) => ({ ...vote, title: byId.get(vote.id) ?? "" }));
  return { voting, series: recurringSeries(votes, voting.record.teachers ?? []) };
}

/** What followed earlier shocks, made once for each revision. */
export async function getEarlierShocks(): Promise<EarlierShocks> {
  const { number } = await getVotingRecord();
  return atRevision({
    key: "earlier shocks",
    revision: number,
    make: async () => {
      const { voting, series } = await getRecurringSeries();
      const shocks = earlierShocks(series);
      return { revision: voting.revision, series: series.length, votes: series.reduce((sum, { votes }) => sum + votes.length, 0), shocks, table: shocksTable(shocks) };
    },
  });
}
