import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { EventKind, TimelineEvent } from "@/lib/timeline/schema";
import { isVoteOutcome, outcomeOf, withoutOutcomes } from "@/lib/timeline/vote-outcome";
import type { DatePrecision } from "@/lib/votes/schema";
import { eventOn, voteOn } from "../../../support/synthetic-series";

const seed = (file: string) => parse(readFileSync(`prisma/seed-data/${file}.csv`, "utf8"), { columns: true }) as Record<string, string>[];
const votes = seed("votes")
  .filter(({ series }) => series!.split(" ").includes("cuba-embargo"))
  .map(({ date, positions }) => {
    const count = (letter: string) => positions!.split(letter).length - 1;
    return voteOn(date!, [count("Y"), count("N"), count("A"), count("X")]);
  });
const events = seed("events").map((row, at): TimelineEvent => eventOn(row.date!, { id: at + 1, datePrecision: row.precision as DatePrecision, kind: row.kind as EventKind, title: row.title!, actor: row.actor! }));

describe("the embargo's timeline", () => {
  it("tells the outcome of a vote in these events and no others", () => {
    expect(votes).toHaveLength(33);
    expect(events.filter((event) => isVoteOutcome(event, votes)).map(({ title }) => title)).toEqual([
      "First embargo resolution adopted, 59-3-71", "First vote after 11 September: 167-3-3", "185-3-2: Marshall Islands moves from no to abstention", "First vote under Obama: US still votes no",
      "20th resolution, 186-2-3", "191-2-0: US still votes no despite the thaw", "US and Israel abstain for the first time, 191-0-2", "US returns to no, 191-2-0", "Brazil votes no, Colombia abstains",
      "Postponed vote held, 184-2-3", "US under Biden keeps the no vote, 185-2-2", "Milei dismisses foreign minister after Argentina's yes", "165-7-12: fewest yes votes since 1999",
      "Poland and Baltic group, Romania explain abstentions", "Ukraine votes no and says it is closing its Havana embassy",
    ]);
  });
  it("keeps what else happened on the day of a vote", () => {
    const onVoteDays = withoutOutcomes(events, votes).filter(({ date }) => votes.some((vote) => vote.date === date));
    expect(onVoteDays.map(({ title }) => title)).toEqual(["Australian human-rights amendment stopped by a Cuban no-action motion", "Eight US amendments rejected"]);
  });
});

describe("the outcome of a vote", () => {
  const vote = voteOn("2011-11-01", [30, 5, 0, 5]);
  const tells = (title: string, more: Partial<TimelineEvent> = {}) => isVoteOutcome(eventOn("2011-11-01", { title, ...more }), [vote]);
  it("is its tally, with any dash, short where nobody abstained, never another's", () => {
    expect(["30-5-0", "30–5–0 again", "Tea wins, 30-5"].map((title) => tells(title))).toEqual([true, true, true]);
    expect(["30-5-1", "130-5-0", "An amendment falls, 14-20-1", "2030-5-01", "Tea 30"].map((title) => tells(title))).toEqual([false, false, false, false, false]);
    expect(outcomeOf(eventOn("2011-11-01", { title: "30-5-0" }), [vote])).toBe(vote);
  });
  it("is how states voted, not what they are asked or about to do", () => {
    expect(["Chad votes no", "Chad and Mali voted against", "Chad abstained", "A war follows Chad's abstention"].map((title) => tells(title))).toEqual([true, true, true, true]);
    expect(["Chad urges all to vote no", "Chad says that it will abstain", "Chad should vote against", "Chad speaks for tea"].map((title) => tells(title))).toEqual([false, false, false, false]);
  });
  it("belongs to the day of the vote, known to the day, and asks nothing", () => {
    expect(isVoteOutcome(eventOn("2011-11-02", { title: "Chad votes no" }), [vote])).toBe(false);
    expect(tells("Chad votes no", { datePrecision: "month" })).toBe(false);
    expect(tells("Chad votes no", { kind: "lobbying" })).toBe(false);
    expect(tells("Chad votes no and asks others to follow", { asks: ["vote_no"] })).toBe(false);
  });
});
