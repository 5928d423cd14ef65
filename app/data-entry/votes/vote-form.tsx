"use client";

import Link from "next/link";
import { VoteFields } from "./vote-fields";
import type { VoteFormProps } from "./vote-form-state";
import { ErrorSummary } from "../../_components/forms/error-summary";
import { useKeptForm } from "../../_components/forms/use-kept-form";

/**
 * Enters or corrects a vote. The fields start anew with every answer, which brings back everything that was typed; until it comes
 * they rest, so that nothing is typed that the answer would not know.
 */
export function VoteForm({ action, initial, ...rest }: VoteFormProps) {
  const { state, pending, form } = useKeptForm(action, initial);
  const { attempt, errors, existing } = state;
  return (
    <form {...form} className="space-y-8">
      {/* The first button is the one that Enter presses. */}
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only">Save</button>
      <ErrorSummary attempt={attempt} errors={errors} />
      {existing && <p><Link href={`/data-entry/votes/${existing.id}`}>{existing.words}</Link></p>}
      <div className="space-y-8" inert={pending}>
        <VoteFields key={attempt} state={state} pending={pending} {...rest} />
      </div>
    </form>
  );
}
