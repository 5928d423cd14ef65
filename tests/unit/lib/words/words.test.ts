import { describe, expect, it } from "vitest";
import { ordinal, placed } from "@/lib/words/ordinal";
import { counted, plural } from "@/lib/words/plural";

describe("English numbers in words", () => {
  it("have the ending that is said", () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111, 112, 113, 341].map(ordinal)).toEqual(["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "23rd", "101st", "111th", "112th", "113th", "341st"]);
  });
  it("leave out the first before a superlative, and never say the 3th", () => {
    expect([1, 2, 3, 4].map((place) => placed(place, "largest"))).toEqual(["largest", "2nd largest", "3rd largest", "4th largest"]);
  });
  it("go with a noun in its form", () => {
    expect([0, 1, 2, 21].map((number) => counted(number, "state"))).toEqual(["0 states", "1 state", "2 states", "21 states"]);
    expect([1, 3].map((number) => counted(number, "country", "countries"))).toEqual(["1 country", "3 countries"]);
    expect([1, 2].map((number) => plural(number, "was", "were"))).toEqual(["was", "were"]);
  });
});
