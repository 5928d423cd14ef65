import { describe, expect, it } from "vitest";
import { finding } from "@/lib/charts/finding";
import { voteOn } from "../../../support/synthetic-series";

/** Votes of 1 November from 2010 on with these numbers in favour of 100; the rest is absent, or against where given. */
const votes = (yes: readonly number[], no: readonly number[] = []) => yes.map((count, at) => voteOn(`${2010 + at}-11-01`, [count, no[at] ?? 0, 0, 100 - count - (no[at] ?? 0)]));
const headline = (...shape: Parameters<typeof votes>) => finding(votes(...shape)).headline;

describe("the finding of a series", () => {
  it("says that there is no vote yet", () => {
    expect(finding([]).headline).toBe("No recorded vote yet");
  });

  it("tells of an only vote what it was", () => {
    expect(headline([60], [3])).toBe("60 in favour and 3 against in the only recorded vote, 2010");
  });

  it("compares a second vote with the first and speaks of no record", () => {
    expect(headline([60, 70])).toBe("70 in favour, 10 more than in 2010");
    expect(headline([60, 59])).toBe("59 in favour, 1 fewer than in 2010");
  });

  it("says when nothing changed", () => {
    expect(headline([60, 70, 70])).toBe("70 in favour, as many as in 2011");
  });

  it("says since when there were not so few", () => {
    expect(headline([50, 60, 70, 70, 70, 55])).toBe("55 in favour, 15 fewer than in 2014: the fewest since 2010");
  });

  it("counts a vote with as few as the last time it was so low", () => {
    expect(headline([40, 55, 60, 70, 70, 55])).toBe("55 in favour, 15 fewer than in 2014: the fewest since 2011");
  });

  it("says when it is the most or fewest of all", () => {
    expect(headline([50, 60, 70, 71])).toBe("71 in favour, 1 more than in 2012: the most in all 4 votes");
    expect(headline([80, 60, 70, 10])).toBe("10 in favour, 60 fewer than in 2012: the fewest in all 4 votes");
  });

  it("is silent on a record over fewer than three votes", () => {
    expect(headline([40, 80, 60, 70, 65])).toBe("65 in favour, 5 fewer than in 2013");
  });

  it("tells of votes against where those in favour set no record", () => {
    expect(headline([60, 60, 60, 60, 60], [1, 2, 1, 1, 9])).toBe("60 in favour, as many as in 2013; 9 against, the most in all 5 votes");
    expect(headline([60, 60, 60, 60, 60], [9, 2, 1, 1, 5])).toBe("60 in favour, as many as in 2013; 5 against, the most since 2010");
  });

  it("names the month where a year had two votes", () => {
    const two = [voteOn("2021-06-23", [184, 2, 3, 4]), voteOn("2021-12-01", [180, 2, 3, 8])];
    expect(finding(two).headline).toBe("180 in favour, 4 fewer than in June 2021");
  });

  it("gives every count of both votes below", () => {
    expect(finding(votes([60, 70], [3, 4])).detail).toBe(
      "On 1 November 2011, 70 (60) in favour, 4 (3) against, 0 (0) abstaining and 26 (37) not voting, of 100 members, in brackets the vote of 1 November 2010. 2 recorded votes.",
    );
  });
});
