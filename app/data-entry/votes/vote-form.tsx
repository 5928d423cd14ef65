"use client";

import Link from "next/link";
import type { EntryState } from "./entry-state";
import { VoteFields } from "./vote-fields";
import type { VoteFormState } from "./vote-form-state";
import { ErrorSummary } from "../../_components/forms/error-summary";
import { useKeptForm } from "../../_components/forms/use-kept-form";

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

/** Enters or corrects a vote. The fields start anew with every answer, which brings back everything that was typed. */
export function VoteForm({ action, initial, ...rest }: VoteFormProps) {
  const { state, pending, form } = useKeptForm(action, initial);
  const { attempt, errors, existing } = state;
  return (
    <form {...form} className="space-y-8">
      {/* The first button is the one that Enter presses. */}
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only">Save</button>
      <ErrorSummary attempt={attempt} errors={errors} />
      {existing && <p><Link href={`/data-entry/votes/${existing.id}`}>{existing.words}</Link></p>}
      <VoteFields key={attempt} state={state} pending={pending} {...rest} />
    </form>
  );
}
