import type { EntryState } from "./entry-state";
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

export type VoteFormProps = {
  action: (state: VoteFormState, form: FormData) => Promise<VoteFormState>;
  initial: VoteFormState;
  states: readonly EntryState[];
  /** The roll call it starts from, by state, and what to call it. */
  baseline: Readonly<Record<string, string>>;
  baselineName: string;
  /** A correction says why; a new vote does not. */
  correction: boolean;
};
