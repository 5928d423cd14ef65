"use client";

import { ErrorSummary } from "../../_components/forms/error-summary";
import { Field } from "../../_components/forms/field";
import { blankForm } from "../../_components/forms/form-state";
import { useKeptForm } from "../../_components/forms/use-kept-form";
import { acceptAction } from "./actions";
import { passwordLength } from "@/lib/accounts/password-length";

/** Name, e-mail and password of a new account. The e-mail is fixed when the invitation names one. */
export function AcceptForm({ token, email }: { token: string; email: string | null }) {
  const { state, pending, form } = useKeptForm(acceptAction, blankForm);
  const { values, errors } = state;
  return (
    <form {...form} className="space-y-4">
      <ErrorSummary attempt={state.attempt} errors={errors} title="The account was not made yet" />
      <input type="hidden" name="token" value={token} />
      <Field name="name" label="Your name" error={errors.name}>
        {(control) => <input {...control} autoComplete="name" defaultValue={values.name} maxLength={100} required />}
      </Field>
      <Field name="email" label="E-mail" error={errors.email} hint={email ? "The invitation was made for this address." : undefined}>
        {(control) => <input {...control} type="email" autoComplete="username" defaultValue={values.email ?? email ?? ""} readOnly={email !== null} required />}
      </Field>
      <Field name="password" label="Password" error={errors.password} hint={`${passwordLength.min} characters or more.`}>
        {(control) => <input {...control} type="password" autoComplete="new-password" minLength={passwordLength.min} maxLength={passwordLength.max} required />}
      </Field>
      <button type="submit" className="button button-primary" aria-disabled={pending}>
        {pending ? "Making the account …" : "Make the account and sign in"}
      </button>
    </form>
  );
}
