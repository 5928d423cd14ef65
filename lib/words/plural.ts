const rules = new Intl.PluralRules("en");

/** The form of a noun or verb that goes with a number: plural(1, "state", "states"), plural(2, "was", "were"). The form for many is the noun with an s unless given. */
export function plural(number: number, one: string, many = `${one}s`): string {
  return rules.select(number) === "one" ? one : many;
}

/** A number with its noun: "1 state", "0 states", "12 countries". */
export function counted(number: number, one: string, many?: string): string {
  return `${number} ${plural(number, one, many)}`;
}
