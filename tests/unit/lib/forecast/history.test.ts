import { expect, it } from "vitest";
import { historyBefore, lastDayOf, membersIn, narrowHistory, votesOfSeries } from "../../../../lib/forecast/history";
import { recordOf, voteOf } from "../../../support/synthetic-record";

const record = recordOf([
  voteOf({ date: "2003-05-01", letters: "YYN-" }),
  voteOf({ date: "2001-05-01", letters: "YAN-" }),
  voteOf({ date: "2002-05-01", letters: "YXNY", series: [] }),
]);

it("holds only votes dated strictly before the day, oldest first", () => {
  expect(historyBefore(record, "2003-05-01").votes.map((vote) => vote.date)).toEqual(["2001-05-01", "2002-05-01"]);
  expect(historyBefore(record, "2003-05-02").votes).toHaveLength(3);
});

it("narrows to an earlier day and refuses a later one", () => {
  const history = historyBefore(record, "2003-01-01");
  expect(narrowHistory(history, "2002-01-01").votes).toHaveLength(1);
  expect(() => narrowHistory(history, "2004-01-01")).toThrow(RangeError);
});

it("takes a year alone as its last day", () => {
  const vague = recordOf([voteOf({ date: "2001", letters: "Y" })]);
  expect(lastDayOf("2001")).toBe("2001-12-31");
  expect(historyBefore(vague, "2001-12-31").votes).toHaveLength(0);
  expect(historyBefore(vague, "2002-01-01").votes[0]!.date).toBe("2001-12-31");
  expect(() => lastDayOf("01.02.2003")).toThrow(RangeError);
});

it("counts a roll call recorded twice once, but keeps another roll call under the same symbol", () => {
  const vote = voteOf({ date: "2001-05-01", letters: "YA" });
  const twin = { ...vote, id: "twin" };
  const other = voteOf({ date: "2001-05-01", letters: "YY", id: "other" });
  expect(historyBefore(recordOf([vote, twin, other]), "2002-01-01").votes).toHaveLength(2);
});

it("finds the votes of a series and the members of a roll call", () => {
  const history = historyBefore(record, "2010-01-01");
  expect(votesOfSeries(history, "tea")).toHaveLength(2);
  expect(membersIn(history.votes[0]!)).toEqual([0, 1, 2]);
});
