import { expect, it, vi } from "vitest";
import { peekBacktest } from "@/lib/forecast/backtests/queries";
import { getForecast } from "@/lib/forecast/queries";
import { getVotingRecord } from "@/lib/forecast/record/queries";
import { peekImpactsInShort } from "@/lib/impact/queries";
import { getSeriesRecord, listSeries } from "@/lib/series/queries";
import { rollCallOf } from "@/lib/series/schema";
import { jobsWaiting } from "@/lib/threads/threads";
import { flatEvent } from "@/lib/timeline/event-entry";
import { correctEvent } from "@/lib/timeline/mutations";
import { findEvent } from "@/lib/timeline/queries";
import { correctVote } from "@/lib/votes/mutations";
import { entryOfVote, flatEntry } from "@/lib/votes/vote-entry";

vi.setConfig({ testTimeout: 240_000 });
const ana = { id: "ana", name: "Ana Silva" };
const slug = "cuba-embargo";

async function reviseEvent(round: number): Promise<number> {
  const event = (await findEvent((await getSeriesRecord(slug)).events.at(-1)!.id))!;
  const outcome = await correctEvent(ana, { id: event.id, seen: flatEvent(event), entry: { ...event, evidence: event.evidence === "high" ? "medium" : "high" }, reason: `Round ${round}` });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.revision;
}

/** Two states change places in the newest vote: everything that is learnt from it is another. */
async function reviseVote(round: number): Promise<number> {
  const record = await getSeriesRecord(slug);
  const vote = record.votes.at(-1)!;
  const entry = entryOfVote(vote, rollCallOf(record, vote));
  const rollCall = new Map([...entry.rollCall, ["USA", entry.rollCall.get("BRA")!], ["BRA", entry.rollCall.get("USA")!]] as const);
  const outcome = await correctVote(ana, { id: vote.id, seen: flatEntry(entry), entry: { ...entry, rollCall }, reason: `Round ${round}` });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.revision;
}

it("holds the votes once while only events change, and all but the changed vote once after that", async () => {
  const before = await getVotingRecord();
  const asked = { series: slug, pressure: { kind: "open" }, overrides: {}, leave: [], newcomers: 0, model: "same-as-last" } as const;
  const forecast = await getForecast(asked);
  const revision = await reviseEvent(1);
  const after = await getVotingRecord();
  expect(after.number).toBe(revision);
  expect(after.record).toBe(before.record);
  const again = await getForecast(asked);
  expect(again.revision.number).toBe(revision);
  expect(again.forecast).toBe(forecast.forecast); // nothing that it depends on has changed
  await reviseVote(2);
  const { record } = await getVotingRecord();
  const fresh = record.votes.filter((vote, at) => vote !== before.record.votes[at]);
  expect(fresh.map(({ session, resolution }) => [session, resolution])).toEqual([["80", "A/RES/80/4"]]);
  expect((await getForecast(asked)).forecast).not.toBe(forecast.forecast);
});

it("lets no work for superseded revisions pile up, however fast revisions come", async () => {
  const { series } = await listSeries();
  for (let round = 1; round <= 10; round++) {
    await (round % 2 ? reviseEvent(round) : reviseVote(round));
    await Promise.all(series.map((one) => peekBacktest(one.slug)));
    await peekImpactsInShort(slug);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { number } = await getVotingRecord();
  expect((await peekBacktest(slug)).revision).toBe(number);
  // One job of each series' backtest, and one of the impacts in short.
  expect(jobsWaiting().background).toBeLessThanOrEqual(series.length + 1);
});
