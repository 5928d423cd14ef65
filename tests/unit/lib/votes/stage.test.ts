import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certainties } from "@/lib/votes/certainties";
import { onlyFills } from "@/lib/votes/completion";
import { parseVoteForm } from "@/lib/votes/parse-entry";
import { openRows } from "@/lib/votes/roll-call-rows";
import { differencesOf, resolveCorrection } from "@/lib/votes/resolve-correction";
import { type Position, positions, type RollCall, type Tally } from "@/lib/votes/schema";
import { openByKind, openCount, openStates, stageComplaint, stageOf } from "@/lib/votes/stage";
import { knownLedger, ledger } from "@/lib/votes/switches";
import { tally as tallyOf } from "@/lib/votes/tally";
import { voteValueInWords } from "@/lib/votes/field-words";

const members = Array.from({ length: 12 }, (_, at) => `S${String(at).padStart(2, "0")}`);
const whole: RollCall = new Map(members.map((iso3, at) => [iso3, at < 6 ? "yes" : at < 8 ? "no" : at < 11 ? "abstain" : "absent"]));
const tally: Tally = { yes: 6, no: 2, abstain: 3, absent: 1 };
const named = (...kinds: Position[]): RollCall => new Map([...whole].filter(([, position]) => kinds.includes(position)));

describe("a stage of a vote", () => {
  it("tells what is open, by kind and by state", () => {
    expect(openByKind({ tally, rollCall: named("no", "abstain") })).toEqual({ yes: 6, no: 0, abstain: 0, absent: 1 });
    expect(openCount({ tally, rollCall: named("no", "abstain") })).toBe(7);
    expect(openStates({ rollCall: named("no", "abstain"), members })).toEqual(["S00", "S01", "S02", "S03", "S04", "S05", "S11"]);
    expect([stageOf({ tally, rollCall: new Map() }), stageOf({ tally, rollCall: whole })]).toEqual(["provisional", "whole"]);
  });
  it("is refused in words when no whole roll call could complete it", () => {
    expect(stageComplaint({ tally, rollCall: named("no"), members })).toBeNull();
    expect(stageComplaint({ tally, rollCall: new Map([...named("no"), ["S00", "no"]]), members })).toBe("3 are named against, but the stated tally has 2.");
    expect(stageComplaint({ tally: { ...tally, yes: 7 }, rollCall: named("no"), members })).toContain("sum to 13, but 12");
    expect(stageComplaint({ tally, rollCall: new Map([["XXX", "no"]]), members })).toContain("Not a member on that day: XXX");
    expect(stageComplaint({ tally: { ...tally, yes: 5 }, rollCall: new Map(), members, notListed: 1 })).toBeNull();
  });
});

describe("what follows with certainty", () => {
  const words = (rollCall: RollCall, stated = tally) => certainties({ tally: stated, rollCall, members }).map((each) => each.words);
  it("is the rest, once all other kinds are named", () => {
    expect(certainties({ tally, rollCall: named("no", "abstain", "absent"), members })).toEqual([
      { position: "yes", states: members.slice(0, 6), words: "All against, abstaining and non-voting are named: the other 6 were in favour." },
    ]);
    expect(words(named("yes", "no", "abstain"))).toEqual(["All in favour, against and abstaining are named: the one state left was non-voting."]);
    expect(words(new Map(), { yes: 12, no: 0, abstain: 0, absent: 0 })).toEqual(["The tally has no other kind: all 12 were in favour."]);
  });
  it("is that nobody else did so, once all of a kind are named", () => {
    expect(words(named("no", "abstain"))).toEqual(["2 of 2 against are named: no one else was against.", "3 of 3 abstaining are named: no one else abstained."]);
  });
  it("is nothing while nothing is, when the names contradict the tally, and of members who may not be listed", () => {
    expect(words(new Map())).toEqual([]);
    expect(words(new Map([...named("no", "abstain", "absent"), ["S00", "no"]]))).toEqual([]);
    expect(certainties({ tally: { ...tally, yes: 5 }, rollCall: named("no", "abstain", "absent"), members, notListed: 1 }).flatMap(({ states }) => states)).toEqual([]);
  });
  it("never gives a state what a completion might not give it", () => {
    const votes = fc.array(fc.constantFrom(...positions), { minLength: 12, maxLength: 12 });
    fc.assert(fc.property(votes, fc.subarray(members), votes, (truth, known, other) => {
      const full = new Map(members.map((iso3, at) => [iso3, truth[at]!] as const));
      const rollCall = new Map([...full].filter(([iso3]) => known.includes(iso3)));
      // Another completion with the same tally: the open states' positions in another order.
      const open = members.filter((iso3) => !rollCall.has(iso3));
      const rest = open.map((iso3) => full.get(iso3)!).sort((a, b) => other.indexOf(a) - other.indexOf(b));
      for (const completion of [full, new Map([...rollCall, ...open.map((iso3, at) => [iso3, rest[at]!] as const)])]) {
        for (const { position, states } of certainties({ tally: tallyOf(full), rollCall, members })) for (const iso3 of states) expect(completion.get(iso3)).toBe(position);
      }
    }));
  });
});

describe("a completion", () => {
  const flat = { stage: "provisional", tally: "6-2-3-1", title: "T", note: "", "position.S06": "no" };
  it("only fills what was open", () => {
    expect(onlyFills(flat, { ...flat, "position.S07": "no", note: "N" })).toBe(true);
    expect(onlyFills(flat, { ...flat, stage: "whole", "position.S07": "no" })).toBe(true);
    for (const change of [{ tally: "7-1-3-1" }, { title: "U" }, { "position.S06": "yes" }, { "position.S06": "" }]) expect(onlyFills(flat, { ...flat, ...change })).toBe(false);
    expect(onlyFills({ ...flat, stage: "whole" }, { ...flat, stage: "whole", note: "N" })).toBe(false);
  });
});

describe("the ledger of a provisional vote", () => {
  const known = (rollCall: RollCall, stage: "whole" | "provisional" = "whole", counts = tallyOf(rollCall)) => ({ rollCall, stage, tally: counts });
  const moved: RollCall = new Map([...whole, ["S00", "no"], ["S01", "absent"]]);
  it("is the ledger as ever between whole roll calls", () => {
    expect(knownLedger(known(whole), known(moved))).toMatchObject({ ...ledger(whole, moved), whole: true, open: { yes: 0, no: 0, abstain: 0, absent: 0 } });
  });
  it("holds what is known, and the change of the announced tallies", () => {
    const partial: RollCall = new Map([...moved].filter(([, position]) => position === "no"));
    expect(knownLedger(known(whole), known(partial, "provisional", tallyOf(moved)))).toEqual({
      lines: [{ from: "yes", to: "no", countries: ["S00"] }], moved: 1, change: { yes: -2, no: 1, abstain: 0, absent: 1 }, whole: false, open: { yes: 4, no: 0, abstain: 3, absent: 2 },
    });
    expect(knownLedger(known(partial, "provisional", tallyOf(moved)), known(whole)).lines).toEqual([{ from: "no", to: "yes", countries: ["S00"] }]);
  });
});

describe("the form of a vote", () => {
  const states = members.map((iso3) => ({ iso3, name: `State ${iso3}`, region: null, memberships: [{ from: "1945-10-24", until: null }] }));
  const facts = { session: "81", date: "2026-10-28", resolution: "A/RES/81/7", title: "Necessity", yes: "6", no: "2", abstain: "3", absent: "" };
  const cells = (rollCall: RollCall) => Object.fromEntries([...rollCall].map(([iso3, position]) => [`position.${iso3}`, position]));
  const parse = (values: Record<string, string>) => parseVoteForm({ values: { ...facts, ...values }, states, today: "2026-11-25" });
  it("takes the tally alone, some names and all names, and says when names are too many", () => {
    expect(parse({ stage: "provisional" })).toMatchObject({ ok: true, entry: { stage: "provisional", tally } });
    expect(parse({ stage: "provisional", ...cells(named("no", "abstain")) })).toMatchObject({ ok: true, entry: { stage: "provisional" } });
    expect(parse({ stage: "provisional", ...cells(whole) })).toMatchObject({ ok: true, entry: { stage: "whole" } });
    expect(parse({ stage: "provisional", ...cells(named("no")), "position.S00": "no" })).toMatchObject({ ok: false, errors: { tally: "3 are named against, but the stated tally has 2." } });
    expect(parse(cells(named("no")))).toMatchObject({ ok: false, errors: { "roll-call": expect.stringContaining("Choose a position") as string } });
  });
  it("never asks anybody to choose between two stages", () => {
    const base = { ...facts, tally: "6-2-3-1", stage: "provisional", draft: "", meeting: "", sourceName: "", sourceUrl: "", note: "" };
    const seen = { ...base, stage: "whole", ...cells(whole) };
    const values = { ...facts, stage: "provisional", ...cells(named("no")) };
    expect(differencesOf({ values, base, theirs: seen, states }).map(({ key }) => key)).not.toContain("stage");
    const taken = Object.fromEntries([...whole.keys()].map((iso3) => [`take.position.${iso3}`, "theirs"]));
    expect(resolveCorrection({ values: { ...values, ...taken }, base, seen, states, today: "2026-11-25" })).toMatchObject({ ok: true, entry: { stage: "whole" } });
  });
  it("says the stage in words", () => {
    expect([voteValueInWords("stage", "whole"), voteValueInWords("stage", "provisional")]).toEqual(["whole", "provisional"]);
    expect(openRows({ rollCall: named("yes", "no", "abstain"), members: states })).toEqual([{ country: "S11", name: "State S11", region: null, previous: null, position: null }]);
  });
});
