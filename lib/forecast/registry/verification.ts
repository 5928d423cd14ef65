import { canonicalJson } from "./canonical-json";
import { contentHash } from "./content-hash";
import type { FrozenContent } from "./schema";

/** Whether a stored text still has the hash that it was published under. */
export function hashFits({ text, sha256 }: { text: string; sha256: string }): boolean {
  return contentHash(text) === sha256;
}

/** What making a frozen forecast again came to. */
export type MadeAgain =
  | { outcome: "same" }
  /** Another version of the model, or another history before its date: today's record cannot say. */
  | { outcome: "not_comparable"; because: string }
  | { outcome: "different"; parts: readonly string[] };

/** Compares a frozen forecast with the same question asked again: all but the revision's number and what is known of the vote by now must be the same. */
export function compareMadeAgain(frozen: FrozenContent, again: FrozenContent): MadeAgain {
  if (frozen.version !== again.version) return { outcome: "not_comparable", because: `the model "${frozen.model}" is at version ${again.version} now, not ${frozen.version}` };
  if (frozen.history !== again.history) {
    return { outcome: "not_comparable", because: `what is on record before ${frozen.asOf} was changed after revision ${frozen.revision.number}` };
  }
  const { revision: _, target: __, ...claims } = frozen;
  const parts = (Object.keys(claims) as (keyof typeof claims)[]).filter((part) => canonicalJson(frozen[part]) !== canonicalJson(again[part]));
  return parts.length === 0 ? { outcome: "same" } : { outcome: "different", parts };
}
