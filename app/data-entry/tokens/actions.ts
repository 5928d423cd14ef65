"use server";

import { revalidatePath } from "next/cache";
import { type FormState, sentValues } from "../../_components/forms/form-state";
import { requireWriter } from "../../_session/current-user";
import { answering } from "../answering";
import { createApiToken, deleteApiToken } from "@/lib/accounts/api-tokens/mutations";
import { tokenNameSchema } from "@/lib/accounts/api-tokens/schema";
import { newFormKey } from "@/lib/accounts/token";
import { rowIdSchema } from "@/lib/revisions/row-id";

/** The answer to the token form: the token, told once. */
export type TokenState = FormState & { token?: string; name?: string };

/** Makes a token for whoever is signed in. */
export async function createTokenAction(previous: TokenState, form: FormData): Promise<TokenState> {
  const values = sentValues(form);
  return answering<TokenState>(previous, values, async (answer) => {
    const by = await requireWriter();
    const name = tokenNameSchema.safeParse(values.name ?? "");
    if (!name.success) return answer({ errors: { name: name.error.issues[0]!.message } });
    const token = await createApiToken(by, name.data, values.form);
    revalidatePath("/data-entry/tokens");
    return { attempt: previous.attempt + 1, values: { form: newFormKey() }, errors: {}, token, name: name.data };
  });
}

/** Withdraws one of one's own tokens. */
export async function withdrawTokenAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = sentValues(form);
  return answering<FormState>(previous, values, async (answer) => {
    await deleteApiToken(await requireWriter(), rowIdSchema.catch(0).parse(values.id));
    revalidatePath("/data-entry/tokens");
    return answer({ values: {} });
  });
}
