import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tallyComplaint, voteWarnings } from "@/lib/votes/check-entry";
import { parseVoteForm } from "@/lib/votes/parse-entry";
import { flatOfInputs, resolveCorrection } from "@/lib/votes/resolve-correction";
import { joinSourceNote, splitSourceNote } from "@/lib/votes/source-note";
import { flatEntry, inputsOfFlat } from "@/lib/votes/vote-entry";

const since = (from: string, until: string | null = null) => [{ from, until }];
const states = [
  { iso3: "ARG", name: "Argentina", memberships: since("1945-10-24") },
  { iso3: "BRA", name: "Brazil", memberships: since("1945-10-24") },
  { iso3: "SSD", name: "South Sudan", memberships: since("2011-07-14") },
  { iso3: "YUG", name: "Yugoslavia", memberships: since("1945-10-24", "1992-04-27") },
];
const today = "2026-11-23";
const good = {
  session: "81", date: "2026-10-28", resolution: "a/res/81/7", title: " Necessity ", draft: "", meeting: "", sourceName: "", sourceUrl: "https://press.un.org/x", note: "",
  yes: "2", no: "1", abstain: "0", absent: "", "position.ARG": "no", "position.BRA": "yes", "position.SSD": "yes", "position.YUG": "yes",
};
const parse = (values: Record<string, string> = {}) => parseVoteForm({ values: { ...good, ...values }, states, today });
const errorsOf = (values: Record<string, string>) => {
  const parsed = parse(values);
  return parsed.ok ? {} : parsed.errors;
};

describe("the vote form", () => {
  it("is read: symbols tidied, non-voting filled in, the roll call cut to the members of that day", () => {
    const parsed = parse();
    expect(parsed.ok && parsed.entry).toMatchObject({ resolution: "A/RES/81/7", title: "Necessity", draft: null, tally: { yes: 2, no: 1, abstain: 0, absent: 0 } });
    expect(parsed.ok && [...parsed.entry.rollCall.keys()]).toEqual(["ARG", "BRA", "SSD"]);
  });

  it("says in words where roll call and stated tally part", () => {
    expect(errorsOf({ yes: "1", abstain: "1" }).tally).toBe("The roll call does not add up to the stated tally: in favour the roll call has 2, the stated tally 1; abstaining the roll call has 0, the stated tally 1.");
    expect(errorsOf({ yes: "4" }).tally).toBe("The stated counts sum to 5, but 3 states were members that day.");
    expect(errorsOf({ absent: "1" }).tally).toContain("sum to 4");
  });

  it("names the states that have no position, as on the day before a state was a member", () => {
    expect(errorsOf({ "position.SSD": "" })["roll-call"]).toContain("South Sudan");
    expect(errorsOf({ date: "1991-11-01", session: "46", resolution: "A/RES/46/1" })).toEqual({});
  });

  it.each([["date", "1945-10-23"], ["date", "2099-01-01"], ["date", "2026-02-30"], ["date", ""], ["resolution", "nonsense"], ["session", ""], ["title", " "], ["sourceUrl", "javascript:alert(1)"], ["sourceUrl", "ftp://x.example"], ["yes", "-1"], ["yes", "1.5"], ["no", ""], ["draft", "x"], ["meeting", "x"]])("refuses as %s %j, saying so there", (field, value) => {
    expect(errorsOf({ [field]: value })[field]).toBeTruthy();
  });

  it("lets a roll call that is still open wait for the resolution’s symbol, and no whole one", () => {
    const open = { stage: "provisional", resolution: "", "position.BRA": "", "position.SSD": "" };
    expect(parse(open)).toMatchObject({ ok: true, entry: { resolution: "", stage: "provisional" } });
    expect(errorsOf({ ...open, resolution: "nonsense" }).resolution).toBeTruthy();
    expect(errorsOf({ stage: "provisional", resolution: "" }).resolution).toBeTruthy();
  });

  it("takes an odd old symbol that it did not change, and refuses it as a new one", () => {
    const odd = { resolution: "A/RES/ODD" };
    expect(parseVoteForm({ values: { ...good, ...odd }, states, today, before: odd })).toMatchObject({ ok: true, entry: odd });
    expect(errorsOf(odd).resolution).toBeTruthy();
  });

  it("never throws, and what it accepts adds up", () => {
    const anything = fc.dictionary(fc.constantFrom(...Object.keys(good)), fc.oneof(fc.string(), fc.constantFrom("0", "1", "2", "yes", "no", "2026-10-28", "A/RES/81/1")));
    fc.assert(
      fc.property(anything, (values) => {
        const parsed = parse(values);
        if (!parsed.ok) return void expect(Object.keys(parsed.errors).length).toBeGreaterThan(0);
        const { yes, no, abstain, absent } = parsed.entry.tally;
        expect(yes + no + abstain + absent).toBe(parsed.entry.rollCall.size);
      }),
      { numRuns: 500 },
    );
  });
});

describe("warnings", () => {
  const entry = (() => { const parsed = parse(); if (!parsed.ok) throw new Error("the form is good"); return parsed.entry; })();
  it("are none for an ordinary vote", () => {
    expect(voteWarnings({ entry, today, others: [{ session: "80", date: "2025-10-29" }] })).toEqual([]);
  });
  it("are given for a vote before the series' last, in the future, and of another session than its symbol", () => {
    const odd = { ...entry, date: "2026-12-01", session: "80" };
    expect(voteWarnings({ entry: odd, today, others: [{ session: "82", date: "2027-01-01" }] }).map(({ code }) => code)).toEqual(["before_last", "in_the_future", "other_session"]);
  });
});

describe("a correction while somebody else saved", () => {
  const base = flatOfInputs(good, states);
  const inputs = { ...inputsOfFlat(base), note: "Mine", "position.ARG": "abstain", no: "0", abstain: "1" };
  const theirs = { ...base, title: "Theirs", "position.ARG": "yes", tally: "3-0-0-0" };
  const resolve = (choices: Record<string, string>) => resolveCorrection({ values: { ...inputs, ...choices }, base, seen: theirs, states, today });

  it("is not made before every difference is decided", () => {
    const outcome = resolve({ "take.title": "theirs" });
    expect(outcome.ok ? [] : Object.keys(outcome.errors)).toEqual(["take.position.ARG", "take.tally"]);
  });
  it("takes for each field what was chosen, and keeps the rest", () => {
    const outcome = resolve({ "take.title": "theirs", "take.position.ARG": "yours", "take.tally": "yours" });
    expect(outcome.ok && flatEntry(outcome.entry)).toMatchObject({ title: "Theirs", note: "Mine", "position.ARG": "abstain", tally: "2-0-1-0" });
  });
  it("can take the tally as the sum of the merged roll call", () => {
    const outcome = resolve({ "take.title": "yours", "take.position.ARG": "theirs", "take.tally": "sum" });
    expect(outcome.ok && flatEntry(outcome.entry)).toMatchObject({ title: "Necessity", "position.ARG": "yes", tally: "3-0-0-0" });
  });
  it("must still add up", () => {
    const outcome = resolve({ "take.title": "yours", "take.position.ARG": "theirs", "take.tally": "yours" });
    expect(outcome.ok ? {} : outcome.errors).toHaveProperty("tally");
  });
});

describe("source and note", () => {
  it("come apart as they were put together", () => {
    const line = fc.string().map((text) => text.replace(/[\n\r]/g, "").trim()).filter((text) => text !== "" && !text.endsWith("."));
    const note = fc.string().map((text) => text.trim()).filter((text) => text !== "" && !text.startsWith("Source: "));
    fc.assert(fc.property(fc.option(line), fc.option(note), (sourceName, text) => void expect(splitSourceNote(joinSourceNote({ sourceName, note: text }))).toEqual({ sourceName, note: text })));
  });
  it("of the record stay notes", () => {
    expect(splitSourceNote("Later advised …")).toEqual({ sourceName: null, note: "Later advised …" });
    expect(tallyComplaint({ stated: { yes: 1, no: 0, abstain: 0, absent: 0 }, called: { yes: 1, no: 0, abstain: 0, absent: 0 } })).toBeNull();
  });
});
