"use server";

import { redirect } from "next/navigation";
import { fieldErrors } from "../../../../_components/forms/field-errors";
import { type FormState, sentValues } from "../../../../_components/forms/form-state";
import { requireWriter } from "../../../../_session/current-user";
import { isAppError } from "@/lib/errors";
import { freezeForecast } from "@/lib/forecast/registry/mutations";
import { foldPush } from "@/lib/forecast/scenario-address";
import { forecastQuery } from "@/lib/http/api/forecast";
import { slugSchema } from "@/lib/series/schema";

const question = forecastQuery.omit({ asOf: true }).extend({ series: slugSchema });

/** Freezes the forecast of the next vote of a series and leads to it. */
export async function freezeAction({ attempt }: FormState, form: FormData): Promise<FormState> {
  const values = sentValues(form);
  const refused = (errors: FormState["errors"]): FormState => ({ attempt: attempt + 1, values, errors });
  let address: string;
  try {
    const by = await requireWriter();
    // A form cannot leave a field out: an empty level is none.
    const parsed = question.safeParse(values.push ? values : { ...values, push: undefined });
    if (!parsed.success) return refused(fieldErrors(parsed.error));
    const { scenario: pressure, assume: overrides, ...rest } = foldPush(parsed.data);
    const { already, forecast } = await freezeForecast(by, { pressure, overrides, ...rest });
    address = `/series/${forecast.series}/forecast/registry?${already ? "already" : "frozen"}=${forecast.id}`;
  } catch (error) {
    if (isAppError(error)) return refused({ form: error.message });
    throw error;
  }
  redirect(address);
}
