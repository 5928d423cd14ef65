"use client";

import { ErrorSummary } from "../_components/forms/error-summary";
import { Field } from "../_components/forms/field";
import { blankForm } from "../_components/forms/form-state";
import { useKeptForm } from "../_components/forms/use-kept-form";
import { signInAction } from "./actions";

/** E-mail and password. */
export function SignInForm({ next }: { next: string }) {
  const { state, pending, form } = useKeptForm(signInAction, blankForm);
  return (
    <form {...form} className="space-y-4">
      <ErrorSummary attempt={state.attempt} errors={state.errors} title="You are not signed in" />
      <input type="hidden" name="next" value={next} />
      <Field name="email" label="E-mail" error={state.errors.email}>
        {(control) => <input {...control} type="email" autoComplete="username" defaultValue={state.values.email} required />}
      </Field>
      <Field name="password" label="Password" error={state.errors.password}>
        {(control) => <input {...control} type="password" autoComplete="current-password" required />}
      </Field>
      <button type="submit" className="button button-primary" aria-disabled={pending}>
        {pending ? "Signing in …" : "Sign in"}
      </button>
    </form>
  );
}
