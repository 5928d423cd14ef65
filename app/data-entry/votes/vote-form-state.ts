import type { FormState } from "../../_components/forms/form-state";
import type { Difference } from "@/lib/revisions/three-way";
import type { Warning } from "@/lib/votes/check-entry";

/** What the vote forms' actions answer. */
export type VoteFormState = FormState & {
  /** Unusual things to confirm. */
  warnings?: Warning[];
  /** What somebody else changed meanwhile. */
  differences?: Difference[];
  /** What came of a pasted text. */
  pasted?: { applied: string[]; unmatched: string[]; contradicted: string[]; notMembers: string[] };
  /** A vote that stands in the way. */
  existing?: { id: number; words: string };
};
