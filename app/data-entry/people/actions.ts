"use server";

import { revalidatePath } from "next/cache";
import { fieldErrors } from "../../_components/forms/field-errors";
import { type FormState, sentValues } from "../../_components/forms/form-state";
import { requireWriter } from "../../_session/current-user";
import { createInvitation, deleteInvitation } from "@/lib/accounts/mutations";
import { inviteSchema } from "@/lib/accounts/schema";
import { newFormKey } from "@/lib/accounts/token";
import { isAppError } from "@/lib/errors";
import { rowIdSchema } from "@/lib/revisions/row-id";

/** The answer to an invitation form: the link, told once. */
export type InviteState = FormState & { link?: string; whom?: string };

/** Makes an invitation and answers its link. */
export async function inviteAction({ attempt }: InviteState, form: FormData): Promise<InviteState> {
  const values = sentValues(form);
  const refused = (errors: FormState["errors"]): InviteState => ({ attempt: attempt + 1, values, errors });
  try {
    const by = await requireWriter("administrator");
    const parsed = inviteSchema.safeParse({ role: values.role, email: values.email ?? "" });
    if (!parsed.success) return refused(fieldErrors(parsed.error));
    const link = await createInvitation(by, parsed.data, values.form);
    revalidatePath("/data-entry/people");
    return { attempt: attempt + 1, values: { form: newFormKey() }, errors: {}, link, whom: parsed.data.email ?? "whoever has it" };
  } catch (error) {
    if (isAppError(error)) return refused({ form: error.message });
    throw error;
  }
}

/** Withdraws a pending invitation. */
export async function withdrawInvitationAction({ attempt }: FormState, form: FormData): Promise<FormState> {
  const values = sentValues(form);
  try {
    await deleteInvitation(await requireWriter("administrator"), rowIdSchema.catch(0).parse(values.id));
    revalidatePath("/data-entry/people");
    return { attempt: attempt + 1, values: {}, errors: {} };
  } catch (error) {
    if (isAppError(error)) return { attempt: attempt + 1, values, errors: { form: error.message } };
    throw error;
  }
}
