"use client";

import { deleteSeriesAction } from "./actions";
import { ErrorSummary } from "../../_components/forms/error-summary";
import { Field } from "../../_components/forms/field";
import { blankForm } from "../../_components/forms/form-state";
import { useKeptForm } from "../../_components/forms/use-kept-form";

/** Deletes a series that was made here, with a reason. */
export function DeleteForm({ id }: { id: number }) {
  const { state, pending, form } = useKeptForm(deleteSeriesAction, blankForm);
  return (
    <form {...form} className="max-w-3xl space-y-4">
      <ErrorSummary attempt={state.attempt} errors={state.errors} title="The series was not deleted" />
      <input type="hidden" name="id" value={id} />
      <Field name="delete-reason" label="Reason" error={state.errors["delete-reason"]} hint="All readers see it beside the change.">
        {(control) => <textarea {...control} rows={2} key={state.attempt} defaultValue={state.values["delete-reason"]} />}
      </Field>
      <button type="submit" className="button" aria-disabled={pending}>{pending ? "Deleting …" : "Delete the series"}</button>
    </form>
  );
}
