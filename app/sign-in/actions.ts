"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { fieldErrors } from "../_components/forms/field-errors";
import { type FormState, sentValues } from "../_components/forms/form-state";
import { setCookies } from "../_session/set-cookies";
import { localPath } from "@/lib/accounts/local-path";
import { signIn, signOut } from "@/lib/accounts/mutations";
import { signInSchema } from "@/lib/accounts/schema";
import { waitInWords } from "@/lib/accounts/sign-in-limits";

/** Signs in and goes to where the person wanted to be. */
export async function signInAction({ attempt }: FormState, form: FormData): Promise<FormState> {
  const { password, ...values } = sentValues(form);
  const refused = (errors: FormState["errors"]): FormState => ({ attempt: attempt + 1, values, errors });
  const parsed = signInSchema.safeParse({ email: values.email ?? "", password: password ?? "" });
  if (!parsed.success) return refused(fieldErrors(parsed.error));
  const outcome = await signIn(parsed.data, await headers());
  if (!outcome.ok) {
    return refused({ form: outcome.reason === "wrong" ? "E-mail and password do not belong together. Check both." : `Too many tries. Try again ${waitInWords(outcome.retryAfter)}.` });
  }
  await setCookies(outcome.setCookie);
  redirect(localPath(values.next, "/data-entry/votes"));
}

/** Ends this browser's session. */
export async function signOutAction(): Promise<void> {
  await setCookies(await signOut(await headers()));
  redirect("/");
}
