/**
 * What `table` itself has under a key that somebody else chose, or undefined. `table[key]` would also find what every object inherits: a field
 * called "constructor" would be taken for a function.
 */
export function ownValue<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
