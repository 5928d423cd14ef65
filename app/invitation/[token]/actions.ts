"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { fieldErrors } from "../../_components/forms/field-errors";
import { type FormState, sentValues } from "../../_components/forms/form-state";
import { setCookies } from "../../_session/set-cookies";
import { acceptInvitation, signIn } from "@/lib/accounts/mutations";
import { newAccountSchema } from "@/lib/accounts/schema";
import { refusalInWords } from "@/lib/accounts/words";

/** Makes the account that an invitation allows and signs in. */
export async function acceptAction({ attempt }: FormState, form: FormData): Promise<FormState> {
  const { password = "", token = "", ...values } = sentValues(form);
  const refused = (errors: FormState["errors"]): FormState => ({ attempt: attempt + 1, values, errors });
  const parsed = newAccountSchema.safeParse({ name: values.name ?? "", email: values.email ?? "", password });
  if (!parsed.success) return refused(fieldErrors(parsed.error));
  const accepted = await acceptInvitation(token, parsed.data);
  if (!accepted.ok) {
    const aboutEmail = accepted.reason === "email_taken" || accepted.reason === "other_email";
    return refused({ [aboutEmail ? "email" : "form"]: refusalInWords(accepted.reason) });
  }
  const signedIn = await signIn(parsed.data, await headers());
  if (!signedIn.ok) redirect("/sign-in");
  await setCookies(signedIn.setCookie);
  redirect("/data-entry/votes");
}
