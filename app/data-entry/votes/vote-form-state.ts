import type { EntryState } from "./entry-state";
import type { FormState } from "../../_components/forms/form-state";
import type { Difference } from "@/lib/revisions/three-way";
import type { Warning } from "@/lib/votes/check-entry";

/** What came of a pasted text: states by code; `tally` as in 165-7-12; `choices` when it tells of several votes and none was taken yet. */
export type Pasted = {
  /** All states that the text does not name became open. */
  opened: boolean;
  applied: string[];
  tally: string | null;
  unmatched: string[];
  unread: string[];
  held: string[];
  contradicted: string[];
  notMembers: string[];
  complaints: string[];
  choices: { key: string; tally: string | null; excerpt: string }[];
};

/** What the vote forms' actions answer. */
export type VoteFormState = FormState & {
  /** Unusual things to confirm. */
  warnings?: Warning[];
  /** What somebody else changed meanwhile. */
  differences?: Difference[];
  /** What came of a pasted text. */
  pasted?: Pasted;
  /** What followed with certainty and was filled in, in words. */
  followed?: string;
  /** A vote that stands in the way. */
  existing?: { id: number; words: string };
};

export type VoteFormProps = {
  action: (state: VoteFormState, form: FormData) => Promise<VoteFormState>;
  initial: VoteFormState;
  states: readonly EntryState[];
  /** The roll call that it is compared with, by state, and what to call it. */
  baseline: Readonly<Record<string, string>>;
  baselineName: string;
  /** A sentence on what the form starts from. */
  startWords: string;
  /** A correction says why; a new vote does not. */
  correction: boolean;
  /** The vote is provisional: what only fills what is open needs no reason. */
  completing?: boolean;
  /** Whether the box for a pasted text comes first: on voting day it fills in the rest. */
  pasteFirst?: boolean;
};
