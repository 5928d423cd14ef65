"use server";

import { redirect } from "next/navigation";
import { refusalErrors, votesInForm } from "./read-form";
import { answering, savedMeanwhile } from "../answering";
import { type FormState, sentValues } from "../../_components/forms/form-state";
import { requireWriter } from "../../_session/current-user";
import { flatJsonSchema, reasonSchema } from "@/lib/revisions/flat-schema";
import { listRevisions } from "@/lib/revisions/queries";
import { rowIdSchema } from "@/lib/revisions/row-id";
import { changesInWords } from "@/lib/series/flat-series";
import { correctSeries, createSeries, deleteSeries } from "@/lib/series/mutations";
import { parseNewSeries, parseSeriesNames } from "@/lib/series/parse-entry";

/** Makes a series and leads to its page. */
export async function createSeriesAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = sentValues(form);
  return answering<FormState>(previous, values, async (answer) => {
    const author = await requireWriter();
    const parsed = parseNewSeries({ ...values, resolutions: votesInForm(values).resolutions });
    if (!parsed.ok) return answer({ errors: parsed.errors });
    const outcome = await createSeries(author, parsed);
    if (!outcome.ok) return answer({ errors: refusalErrors(outcome, values) });
    return redirect(`/series/${outcome.slug}`);
  });
}

/** Corrects a series, or tells what somebody else changed meanwhile. */
export async function correctSeriesAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = sentValues(form);
  return answering<FormState>(previous, values, async (answer) => {
    const author = await requireWriter();
    const parsed = parseSeriesNames({ ...values, resolutions: votesInForm(values).resolutions });
    const reason = reasonSchema.safeParse(values.reason ?? "");
    if (!parsed.ok || !reason.success) return answer({ errors: { ...(parsed.ok ? {} : parsed.errors), ...(reason.success ? {} : { reason: reason.error.issues[0]!.message }) } });
    const id = rowIdSchema.catch(0).parse(values.id);
    const seen = flatJsonSchema.parse(values.seen);
    const outcome = await correctSeries(author, { id, seen, ...parsed, reason: reason.data });
    if (outcome.ok) return redirect(`/data-entry/series/${id}?saved=${outcome.revision}`);
    if (outcome.reason === "nothing_changed") return answer({ errors: { form: "Nothing is different from what is recorded, so there is nothing to save." } });
    if (outcome.reason !== "conflict") return answer({ errors: refusalErrors(outcome, values) });
    const [latest] = await listRevisions({ subject: "series", subjectId: id, limit: 1 });
    const theirs = changesInWords(seen, outcome.theirs);
    return answer({
      values: { ...values, seen: JSON.stringify(outcome.theirs) },
      errors: { form: `${savedMeanwhile(latest)} ${theirs} Nothing of yours is lost: take over below what should stay, then save again.` },
    });
  });
}

/** Deletes a series that was made here. */
export async function deleteSeriesAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = sentValues(form);
  return answering<FormState>(previous, values, async (answer) => {
    const author = await requireWriter();
    const reason = reasonSchema.safeParse(values["delete-reason"] ?? "");
    if (!reason.success) return answer({ errors: { "delete-reason": reason.error.issues[0]!.message } });
    const { revision } = await deleteSeries(author, { id: rowIdSchema.catch(0).parse(values.id), reason: reason.data });
    return redirect(`/data-entry/series?deleted=${revision}`);
  });
}
