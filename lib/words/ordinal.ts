const rules = new Intl.PluralRules("en", { type: "ordinal" });
const endings: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd", other: "th" };

/** 1st, 2nd, 3rd, 4th, 11th, 21st … */
export function ordinal(number: number): string {
  return `${number}${endings[rules.select(number)]!}`;
}

/** Before a superlative, where the first goes without its number: "largest", "2nd largest", "3rd largest". */
export function placed(place: number, superlative: string): string {
  return place === 1 ? superlative : `${ordinal(place)} ${superlative}`;
}
