const small = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const belowHundred = `(?:(?:${tens.join("|")})(?:[ -](?:${small.slice(1, 10).join("|")}))?|${[...small].reverse().join("|")})`;

/** A count of states as a pattern: digits, "seven", "one hundred and sixty-five", or "no" and "none" for 0. It has no groups of its own. */
export const countPattern = `(?:(?<![\\d.,/-])\\d{1,3}(?![\\d/]|[.,]\\d)|\\b(?:(?:one|a|two) hundred(?: (?:and )?${belowHundred})?|${belowHundred}|no one|none|no|nil)\\b)`;

/** The number that a text of the pattern means. */
export function countOf(text: string): number {
  const words = text.toLowerCase().replace(/\s+/g, " ").trim();
  if (/^\d+$/.test(words)) return Number(words);
  if (/^(?:no one|none|no|nil)$/.test(words)) return 0;
  const [, hundreds, rest = ""] = /^(?:(one|a|two) hundred ?(?:and )?)?(.*)$/.exec(words)!;
  const [first = "", second] = rest.split(/[ -]/);
  const ten = tens.indexOf(first);
  const units = ten >= 0 ? 20 + 10 * ten + (second ? small.indexOf(second) : 0) : Math.max(0, small.indexOf(first));
  return (hundreds ? (hundreds === "two" ? 200 : 100) : 0) + units;
}
