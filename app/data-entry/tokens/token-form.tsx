"use client";

import { useEffect, useRef } from "react";
import { createTokenAction, type TokenState } from "./actions";
import { ErrorSummary } from "../../_components/forms/error-summary";
import { Field } from "../../_components/forms/field";
import { blankForm } from "../../_components/forms/form-state";
import { useKeptForm } from "../../_components/forms/use-kept-form";

/** A name for the token; then the token, shown once. */
export function TokenForm({ formKey }: { formKey: string }) {
  const { state, pending, form } = useKeptForm<TokenState>(createTokenAction, { ...blankForm, values: { form: formKey } });
  const shown = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (state.token) shown.current?.select();
  }, [state.token]);
  return (
    <>
      {state.token && (
        <div role="status" className="card space-y-2 border-l-4 !border-l-good p-4">
          <label htmlFor="token" className="block font-semibold">Your token “{state.name}”</label>
          <input ref={shown} id="token" className="field" readOnly value={state.token} aria-describedby="token-hint" autoFocus />
          <p id="token-hint" className="text-sm text-ink-soft">Copy it now: it is shown only once and not stored. Whoever has it can write in your name.</p>
        </div>
      )}
      <form {...form} key={state.token} className="space-y-4">
        <input type="hidden" name="form" value={state.values.form} />
        <ErrorSummary attempt={state.attempt} errors={state.errors} title="No token was made" />
        <Field name="name" label="Name" error={state.errors.name} hint="Where it will be used, such as “weekly script”.">
          {(control) => <input {...control} autoComplete="off" maxLength={60} defaultValue={state.values.name} />}
        </Field>
        <button type="submit" className="button button-primary" aria-disabled={pending}>{pending ? "Making the token …" : "Make a token"}</button>
      </form>
    </>
  );
}
