import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { membersOn } from "@/lib/countries/members-on";
import { listCountries } from "@/lib/countries/queries";
import { currentRevision, findRevision } from "@/lib/revisions/queries";
import { getSeriesRecord } from "@/lib/series/queries";
import { rollCallOf } from "@/lib/series/schema";
import { certainties } from "@/lib/votes/certainties";
import { correctVote, recordVote } from "@/lib/votes/mutations";
import { listProvisionalVotes } from "@/lib/votes/queries";
import type { Position, RollCall, Tally } from "@/lib/votes/schema";
import { stageComplaint, stageOf } from "@/lib/votes/stage";
import { tally as tallyOf } from "@/lib/votes/tally";
import { entryOfVote, flatEntry, type VoteEntry } from "@/lib/votes/vote-entry";
import { refusalOf, rowsOf, withPsql } from "../support/psql";

const ana = { id: "ana", name: "Ana Silva" };
const ben = { id: "ben", name: "Ben Okri" };
const day = "2026-10-28";
const members = membersOn((await listCountries()).countries, day).map(({ iso3 }) => iso3);
/** The 80th session's roll call: 165-7-12 with 9 non-voting. */
const last = await (async () => {
  const record = await getSeriesRecord("cuba-embargo");
  return rollCallOf(record, record.votes.find(({ session }) => session === "80")!);
})();
const announced: Tally = tallyOf(last);
const named = (positions: readonly Position[]): RollCall => new Map([...last].filter(([, position]) => positions.includes(position)));

const entry = (rollCall: RollCall, more: Partial<VoteEntry> = {}): VoteEntry => ({
  session: "81", date: day, resolution: "A/RES/81/7", title: "Necessity", draft: null, meeting: null, sourceName: "The President of the Assembly", sourceUrl: null, note: null,
  tally: announced, stage: rollCall.size === members.length ? "whole" : "provisional", rollCall, ...more,
});
const stored = async (session = "81") => {
  const record = await getSeriesRecord("cuba-embargo");
  const vote = record.votes.find((each) => each.session === session)!;
  return { vote, entry: entryOfVote(vote, rollCallOf(record, vote)), rollCall: rollCallOf(record, vote) };
};
const summaryOf = async (revision: number) => (await findRevision(revision))!;

describe("a vote in stages", () => {
  it("begins with the announced tally alone, which the series shows at once as provisional", async () => {
    const outcome = await recordVote(ana, { series: "cuba-embargo", entry: entry(new Map()) });
    if (!outcome.ok) throw new Error(outcome.reason);
    const { vote, rollCall } = await stored();
    expect(vote).toMatchObject({ rollCall: "provisional", open: 193, members: 193, ...announced });
    expect(Math.abs(Date.parse(vote.provisionalSince!) - Date.now())).toBeLessThan(60_000);
    expect(rollCall.size).toBe(0);
    expect(await summaryOf(outcome.revision)).toMatchObject({ action: "create", summary: expect.stringContaining("165-7-12") as string, after: { stage: "provisional" } });
    expect((await summaryOf(outcome.revision)).summary).toMatch(/the tally alone, no state named yet$/);
    expect(await listProvisionalVotes()).toMatchObject([{ id: vote.id, session: "81", series: ["cuba-embargo"], tally: announced, open: 193, daysOld: 0 }]);
    expect(await listProvisionalVotes({ days: 30 })).toEqual([]);
  });

  it("gets the names known so far without a reason, and keeps since when it is provisional", async () => {
    const before = await stored();
    const outcome = await correctVote(ana, { id: before.vote.id, seen: flatEntry(before.entry), entry: entry(named(["no", "abstain"])), reason: null });
    if (!outcome.ok) throw new Error(outcome.reason);
    const { vote, rollCall } = await stored();
    expect(vote).toMatchObject({ rollCall: "provisional", open: 174, provisionalSince: before.vote.provisionalSince });
    expect(rollCall.size).toBe(19);
    expect(await summaryOf(outcome.revision)).toMatchObject({ action: "complete", reason: null, summary: "Named 19 more states in A/RES/81/7, session 81; provisional, 19 of 193 states named" });
    expect(certainties({ tally: vote, rollCall, members }).map(({ words }) => words)).toEqual(["7 of 7 against are named: no one else was against.", "12 of 12 abstaining are named: no one else abstained."]);
  });

  it("needs a reason for what contradicts what was known", async () => {
    const { vote, entry: before } = await stored();
    const against = [...before.rollCall].find(([, position]) => position === "no")![0];
    const contradicting = { ...before, rollCall: new Map([...before.rollCall].filter(([iso3]) => iso3 !== against)) };
    const change = { id: vote.id, seen: flatEntry(before), entry: contradicting };
    const newest = await currentRevision();
    await expect(correctVote(ana, { ...change, reason: null })).rejects.toMatchObject({ code: "does_not_add_up", message: expect.stringContaining("reason") as string });
    await expect(correctVote(ana, { ...change, entry: { ...before, tally: { ...announced, yes: 164, absent: 10 } }, reason: null })).rejects.toMatchObject({ code: "does_not_add_up" });
    expect(await currentRevision()).toBe(newest);
    const corrected = await correctVote(ana, { ...change, reason: "Misread" });
    if (!corrected.ok) throw new Error(corrected.reason);
    expect(await summaryOf(corrected.revision)).toMatchObject({ action: "correct", reason: "Misread" });
    expect(await correctVote(ana, { id: vote.id, seen: flatEntry(contradicting), entry: before, reason: null })).toMatchObject({ ok: true });
  });

  it("refuses what no whole roll call could complete, and writes nothing", async () => {
    const { vote, entry: before } = await stored();
    const newest = await currentRevision();
    const refuse = async (rollCall: RollCall, more: Partial<VoteEntry> = {}) =>
      expect(correctVote(ana, { id: vote.id, seen: flatEntry(before), entry: { ...before, rollCall, ...more }, reason: "To see" })).rejects.toMatchObject({ code: "does_not_add_up" });
    await refuse(new Map([...before.rollCall, ["BRA", "no"]]));
    await refuse(before.rollCall, { stage: "whole" });
    await refuse(last, { stage: "provisional" });
    await refuse(before.rollCall, { tally: { ...announced, yes: 166 } });
    expect(await currentRevision()).toBe(newest);
  });

  it("shows two who complete it at once each other's work", async () => {
    const { vote, entry: before } = await stored();
    const some = (iso3: string): VoteEntry => ({ ...before, rollCall: new Map([...before.rollCall, [iso3, last.get(iso3)!]]) });
    const outcomes = await Promise.all([
      correctVote(ana, { id: vote.id, seen: flatEntry(before), entry: some("BRA"), reason: null }),
      correctVote(ben, { id: vote.id, seen: flatEntry(before), entry: some("CUB"), reason: null }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const now = await stored();
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "conflict", theirs: flatEntry(now.entry) });
    expect(now.rollCall.size).toBe(before.rollCall.size + 1);
  });

  it("becomes whole with the last names, and is then held as strictly as any", async () => {
    const { vote, entry: before } = await stored();
    const outcome = await correctVote(ben, { id: vote.id, seen: flatEntry(before), entry: entry(last), reason: null });
    if (!outcome.ok) throw new Error(outcome.reason);
    const now = await stored();
    expect(now.vote).toMatchObject({ rollCall: "whole", open: 0, provisionalSince: null });
    expect(await summaryOf(outcome.revision)).toMatchObject({ action: "complete", before: { stage: "provisional" }, after: { stage: "whole" }, summary: expect.stringMatching(/; the roll call is whole$/) as string });
    expect(await listProvisionalVotes()).toEqual([]);
    await expect(correctVote(ana, { id: vote.id, seen: flatEntry(now.entry), entry: { ...now.entry, note: "x" }, reason: null })).rejects.toMatchObject({ code: "does_not_add_up" });
  });
});

describe("through psql, at every stage", () => {
  const country = (iso3: string) => `(SELECT id FROM countries WHERE iso3 = '${iso3}')`;
  const vote = "(SELECT id FROM votes WHERE resolution = 'A/RES/82/7')";
  const made = (stage: string, counts = "165, 7, 12, 9, 193", symbol = "A/RES/82/7") =>
    `INSERT INTO votes (session, resolution, date, title, yes, no, abstain, absent, members, source_id, roll_call) VALUES ('82', '${symbol}', '2027-10-28', 'Made up', ${counts}, 1, '${stage}')`;
  const cell = (iso3: string, position: Position) => `INSERT INTO positions (vote_id, country_id, position) VALUES (${vote}, ${country(iso3)}, '${position}')`;
  const cells = (rollCall: RollCall) => [...rollCall].map(([iso3, position]) => cell(iso3, position)).join("; ");
  const wholeNow = `UPDATE votes SET roll_call = 'whole' WHERE id = ${vote}`;

  it("the tally alone", async () => {
    expect(await refusalOf(made("whole"))).toBe("positions_add_up_to_tally");
    expect(await refusalOf(made("provisional", "165, 7, 12, 8, 193"))).toBe("votes_counts_sum_to_membership");
    expect(await refusalOf(made("provisional", "165, 7, 12, 8, 192"))).toBe("votes_members_of_the_day");
    expect(await refusalOf(made("provisional", "165, -7, 26, 9, 193"))).toBe("votes_counts_not_negative");
    expect(await refusalOf(made("provisional"))).toBe("accepted");
    expect(await refusalOf(wholeNow)).toBe("positions_add_up_to_tally");
    expect(await refusalOf(`UPDATE votes SET provisional_since = '2000-01-01' WHERE id = ${vote}`)).toBe("accepted");
    expect(await rowsOf(`SELECT provisional_since > now() - interval '1 hour' AS lately FROM votes WHERE id = ${vote}`)).toEqual([{ lately: true }]);
  });
  it("some names", async () => {
    expect(await refusalOf(cell("YUG", "no"))).toBe("positions_of_members_only");
    expect(await refusalOf(cells(new Map(members.slice(0, 8).map((iso3) => [iso3, "no"]))))).toBe("positions_within_tally");
    expect(await refusalOf(cells(named(["no", "abstain"])))).toBe("accepted");
    expect(await refusalOf(wholeNow)).toBe("positions_add_up_to_tally");
    expect(await refusalOf(cell("BRA", "no"))).toBe("positions_within_tally");
    expect(await refusalOf(`UPDATE votes SET no = 6, yes = 166 WHERE id = ${vote}`)).toBe("positions_within_tally");
    expect(await refusalOf(`UPDATE positions SET position = 'no' WHERE vote_id = ${vote}`)).toBe("positions_within_tally");
    expect(await refusalOf(`UPDATE votes SET not_listed = 1, yes = 164 WHERE id = ${vote}`)).toBe("votes_not_listed_is_explained");
  });
  it("all names", async () => {
    expect(await refusalOf(cells(named(["yes", "absent"])))).toBe("votes_provisional_has_open");
    expect(await refusalOf(`${cells(named(["yes", "absent"]))}; ${wholeNow}`)).toBe("accepted");
    expect(await refusalOf(`DELETE FROM positions WHERE vote_id = ${vote} AND country_id = ${country("BRA")}`)).toBe("positions_add_up_to_tally");
    expect(await refusalOf(`UPDATE votes SET roll_call = 'provisional' WHERE id = ${vote}`)).toBe("votes_provisional_has_open");
  });

  it("no random stage is accepted that no whole roll call could complete, and none refused that one could", async () => {
    await withPsql(async (client) => {
      const kinds = ["yes", "no", "abstain", "absent"] as const;
      const ids = new Map((await client.query<{ iso3: string; id: number }>("SELECT iso3, id FROM countries")).rows.map(({ iso3, id }) => [iso3, id]));
      const counts = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60)).map(([no, abstain, absent]) => ({ yes: 193 - no - abstain - absent, no, abstain, absent }));
      const cellsOf = fc.uniqueArray(fc.tuple(fc.constantFrom(...members), fc.constantFrom(...kinds)), { selector: ([iso3]) => iso3, maxLength: 193 });
      const truth = fc.tuple(counts, fc.integer({ min: 0, max: 193 }), fc.boolean()).map(([tally, cut, spoil]) => {
        const all = kinds.flatMap((kind) => Array<Position>(tally[kind]).fill(kind));
        const rollCall = new Map(members.map((iso3, at) => [iso3, all[at]!] as const).slice(0, cut));
        if (spoil && cut > 0) rollCall.set(members[0]!, rollCall.get(members[0]!) === "no" ? "yes" : "no");
        return { tally, rollCall: rollCall as RollCall };
      });
      const anything = fc.tuple(counts, cellsOf).map(([tally, list]) => ({ tally, rollCall: new Map(list) as RollCall }));
      await fc.assert(
        fc.asyncProperty(fc.oneof(truth, anything), fc.constantFrom("whole", "provisional"), async ({ tally, rollCall }, stage) => {
          // A whole roll call completes it when each kind has room for its names; and then, since all sums agree, the open states fill the room.
          const completable = stageComplaint({ tally, rollCall, members }) === null && kinds.every((kind) => tallyOf(rollCall)[kind] <= tally[kind]);
          const rest = { ...tally };
          for (const position of rollCall.values()) rest[position]--;
          if (completable) expect(kinds.reduce((sum, kind) => sum + rest[kind], 0)).toBe(members.length - rollCall.size);
          const right = completable && stage === stageOf({ tally, rollCall });
          await client.query("ROLLBACK; BEGIN");
          await client.query(made(stage, `${tally.yes}, ${tally.no}, ${tally.abstain}, ${tally.absent}, 193`, "A/RES/82/999").replace("'82'", "'83'"));
          if (rollCall.size > 0) {
            await client.query("INSERT INTO positions (vote_id, country_id, position) SELECT votes.id, c, CAST(p AS public.position) FROM votes, unnest($1::int[], $2::text[]) AS cell(c, p) WHERE resolution = 'A/RES/82/999'", [[...rollCall.keys()].map((iso3) => ids.get(iso3)), [...rollCall.values()]]);
          }
          const accepted = await client.query("SET CONSTRAINTS ALL IMMEDIATE").then(() => true, () => false);
          await client.query("ROLLBACK");
          expect(accepted).toBe(right);
        }),
        { numRuns: 150 },
      );
    });
  }, 120_000);
});
