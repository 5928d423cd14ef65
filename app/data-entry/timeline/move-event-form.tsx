"use client";

import { ErrorSummary } from "../../_components/forms/error-summary";
import { Field } from "../../_components/forms/field";
import { blankForm } from "../../_components/forms/form-state";
import { useKeptForm } from "../../_components/forms/use-kept-form";
import { moveEventAction } from "./actions";

/** Withdraws an event that is shown, or restores one that was withdrawn; with a reason either way. */
export function MoveEventForm({ id, version, series, withdrawn }: { id: number; version: number; series: string; withdrawn: boolean }) {
  const { state, pending, form } = useKeptForm(moveEventAction, blankForm);
  return (
    <form {...form} className="max-w-3xl space-y-4">
      <ErrorSummary attempt={state.attempt} errors={state.errors} title={withdrawn ? "The event was not restored" : "The event was not withdrawn"} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="series" value={series} />
      <input type="hidden" name="withdrawn" value={withdrawn ? "no" : "yes"} />
      <Field name="move-reason" label="Reason" error={state.errors["move-reason"]} hint="All readers see it beside the change.">
        {(control) => <textarea {...control} rows={2} key={state.attempt} defaultValue={state.values["move-reason"]} />}
      </Field>
      <button type="submit" className="button" aria-disabled={pending}>
        {pending ? "Saving …" : withdrawn ? "Restore the event" : "Withdraw the event"}
      </button>
    </form>
  );
}
