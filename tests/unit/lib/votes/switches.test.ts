import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { positions, type RollCall } from "@/lib/votes/schema";
import { ledger, switches } from "@/lib/votes/switches";
import { announced, tally } from "@/lib/votes/tally";

const rollCall: fc.Arbitrary<RollCall> = fc.uniqueArray(fc.tuple(fc.constantFrom(..."ABCDEFGHIJKL".split("").map((letter) => letter.repeat(3))), fc.constantFrom(...positions)), { selector: ([code]) => code, maxLength: 12 }).map((cells) => new Map(cells));
const zero = { yes: 0, no: 0, abstain: 0, absent: 0 };

describe("the ledger of switches", () => {
  const before: RollCall = new Map([["ARG", "yes"], ["BRA", "yes"], ["USA", "no"], ["UKR", "absent"], ["YUG", "yes"]]);
  const after: RollCall = new Map([["ARG", "no"], ["BRA", "yes"], ["USA", "no"], ["UKR", "no"], ["SSD", "yes"]]);

  it("says who moved from what to what, with who came and who left", () => {
    expect(switches(before, after)).toEqual([
      { country: "ARG", from: "yes", to: "no" },
      { country: "SSD", from: null, to: "yes" },
      { country: "UKR", from: "absent", to: "no" },
      { country: "YUG", from: "yes", to: null },
    ]);
    expect(ledger(before, after)).toMatchObject({ moved: 4, change: { yes: -1, no: 2, abstain: 0, absent: -1 } });
  });

  it("adds up exactly to the change of the tally", () => {
    fc.assert(
      fc.property(rollCall, rollCall, (was, is) => {
        const { change, lines, moved } = ledger(was, is);
        const [from, to] = [tally(was), tally(is)];
        for (const position of positions) expect(change[position]).toBe(to[position] - from[position]);
        expect(lines.reduce((sum, { countries }) => sum + countries.length, 0)).toBe(moved);
        expect(lines.flatMap(({ countries }) => countries).sort()).toEqual(switches(was, is).map(({ country }) => country));
        for (const line of lines) expect(line.from).not.toBe(line.to);
      }),
    );
  });

  it("is undone by the way back", () => {
    fc.assert(
      fc.property(rollCall, rollCall, (was, is) => {
        const [there, back] = [ledger(was, is), ledger(is, was)];
        expect(there.moved).toBe(back.moved);
        for (const position of positions) expect(there.change[position] + back.change[position]).toBe(0);
      }),
    );
  });

  it("is empty between a roll call and itself", () => {
    fc.assert(fc.property(rollCall, (same) => void expect(ledger(same, same)).toEqual({ lines: [], change: zero, moved: 0 })));
  });

  it("puts the largest group first", () => {
    fc.assert(
      fc.property(rollCall, rollCall, (was, is) => {
        const sizes = ledger(was, is).lines.map(({ countries }) => countries.length);
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      }),
    );
  });
});

describe("a tally", () => {
  it("sums to the number of states called", () => {
    fc.assert(fc.property(rollCall, (called) => void expect(positions.reduce((sum, position) => sum + tally(called)[position], 0)).toBe(called.size)));
  });
  it("is announced as in favour, against, abstaining", () => {
    expect(announced({ yes: 165, no: 7, abstain: 12, absent: 9 })).toBe("165-7-12");
  });
});
