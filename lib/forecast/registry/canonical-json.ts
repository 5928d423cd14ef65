/**
 * The one way to write a value as JSON: keys in order of their UTF-16 code units, no blanks, numbers and texts as ECMAScript writes them (RFC 8785, JSON
 * Canonicalization Scheme). Equal values give equal texts, so that a hash over the text is a hash over the value. Keys without a value are left out.
 * @throws RangeError for what JSON cannot say (NaN, infinities, functions)
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new RangeError(`JSON cannot say ${value}.`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object") throw new RangeError(`JSON cannot say a ${typeof value}.`);
  const members = Object.entries(value).filter(([, member]) => member !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(",")}}`;
}
