"use client";

import { useEffect, useRef } from "react";
import { ErrorSummary } from "../../_components/forms/error-summary";
import { Field } from "../../_components/forms/field";
import { blankForm } from "../../_components/forms/form-state";
import { useKeptForm } from "../../_components/forms/use-kept-form";
import { inviteAction, type InviteState } from "./actions";

/** Role and, if it is for one person, an e-mail address; then the link, shown once. */
export function InviteForm({ formKey }: { formKey: string }) {
  const { state, pending, form } = useKeptForm<InviteState>(inviteAction, { ...blankForm, values: { form: formKey } });
  const shownLink = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (state.link) shownLink.current?.select();
  }, [state.link]);
  return (
    <>
      {state.link && (
        <div role="status" className="card space-y-2 border-l-4 !border-l-good p-4">
          <label htmlFor="link" className="block font-semibold">Pass this link on to {state.whom}</label>
          <input ref={shownLink} id="link" className="field" readOnly value={state.link} aria-describedby="link-hint" autoFocus />
          <p id="link-hint" className="text-sm text-ink-soft">It works once, for seven days, and is shown only now: it is not stored.</p>
        </div>
      )}
      <form {...form} key={state.link} className="space-y-4">
        <input type="hidden" name="form" value={state.values.form} />
        <ErrorSummary attempt={state.attempt} errors={state.errors} title="No invitation was made" />
        <Field name="role" label="Role" error={state.errors.role} hint="Analysts enter and correct votes and events. Administrators also invite people.">
          {(control) => (
            <select {...control} defaultValue={state.values.role ?? "analyst"}>
              <option value="analyst">Analyst</option>
              <option value="administrator">Administrator</option>
            </select>
          )}
        </Field>
        <Field name="email" label="E-mail" optional error={state.errors.email} hint="If given, only this address can use the link. Nothing is sent.">
          {(control) => <input {...control} type="email" autoComplete="off" defaultValue={state.values.email} />}
        </Field>
        <button type="submit" className="button button-primary" aria-disabled={pending}>
          {pending ? "Making the link …" : "Make a link"}
        </button>
      </form>
    </>
  );
}
