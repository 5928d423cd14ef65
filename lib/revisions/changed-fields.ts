/** One field that a revision changed; null where there was or is none. */
export type ChangedField = { key: string; before: string | null; after: string | null };

/** What a revision's `before` and `after` say, field by field; nested objects become dotted names. Fields that stayed are left out. */
export function changedFields({ before, after }: { before: unknown; after: unknown }): ChangedField[] {
  const was = leaves(before);
  const is = leaves(after);
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((key) => ({ key, before: was.get(key) ?? null, after: is.get(key) ?? null }))
    .filter((field) => (field.before ?? "") !== (field.after ?? ""));
}

function leaves(value: unknown, prefix = "", into = new Map<string, string>()): Map<string, string> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) leaves(inner, prefix ? `${prefix}.${key}` : key, into);
  } else if (value !== null && value !== undefined && prefix) {
    into.set(prefix, typeof value === "string" ? value : JSON.stringify(value));
  }
  return into;
}
