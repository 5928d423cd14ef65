import { db } from "@/lib/db";
import { atRevision } from "@/lib/revisions/cache";
import { ask } from "../desk/threads";
import { getVotingRecord } from "../record/queries";
import type { EarlierShocks } from "./shocks-found";

/** The title of every vote by id. */
export async function listVoteTitles(): Promise<ReadonlyMap<string, string>> {
  const votes = await db().vote.findMany({ select: { id: true, title: true } });
  return new Map(votes.map(({ id, title }) => [String(id), title]));
}

/** What followed earlier shocks, made in the readers' thread (some tenths of a second), once for each revision. */
export async function getEarlierShocks(): Promise<EarlierShocks> {
  const voting = await getVotingRecord();
  return atRevision({
    key: "earlier shocks",
    revision: voting.number,
    make: async () => ({ revision: voting.revision, ...(await ask("readers", voting, { kind: "shocks", titles: await listVoteTitles() })) }),
  });
}
