"use server";

import { redirect } from "next/navigation";
import { answering, conflictInWords, withoutStaleChoices } from "../answering";
import type { EventFormState } from "./event-form-state";
import { sentValues } from "../../_components/forms/form-state";
import { requireWriter } from "../../_session/current-user";
import { nameIndex } from "@/lib/countries/name-index";
import { listCountries } from "@/lib/countries/queries";
import { flatJsonSchema, reasonSchema } from "@/lib/revisions/flat-schema";
import { listRevisions } from "@/lib/revisions/queries";
import { rowIdSchema } from "@/lib/revisions/row-id";
import { compareThreeWay } from "@/lib/revisions/three-way";
import { getSeriesRecord } from "@/lib/series/queries";
import { correctEvent, recordEvent, setEventWithdrawn } from "@/lib/timeline/mutations";
import { flatOfEventInputs, parseEventForm } from "@/lib/timeline/parse-event";
import { resolveEvent } from "@/lib/timeline/resolve-event";

const today = () => new Date().toISOString().slice(0, 10);
const savedAt = (series: string, revision: number) => `/data-entry/timeline?series=${encodeURIComponent(series)}&saved=${revision}`;

/** Records a new event. */
export async function recordEventAction(previous: EventFormState, form: FormData): Promise<EventFormState> {
  const values = sentValues(form);
  return answering<EventFormState>(previous, values, async (answer) => {
    const author = await requireWriter();
    const { countries } = await listCountries();
    const { series } = await getSeriesRecord(values.series ?? "");
    const parsed = parseEventForm({ values, index: nameIndex(countries), today: today() });
    if (!parsed.ok) return answer({ errors: parsed.errors });
    const outcome = await recordEvent(author, { series: series.slug, entry: parsed.entry });
    if (outcome.ok) return redirect(savedAt(series.slug, outcome.revision));
    if (outcome.own && outcome.revision !== null) return redirect(savedAt(series.slug, outcome.revision)); // the same form, sent again
    return answer({ errors: { form: "This very event is recorded already, the same in every field. Nothing was saved a second time." } });
  });
}

/** Corrects an event, or shows what somebody else changed meanwhile. */
export async function correctEventAction(previous: EventFormState, form: FormData): Promise<EventFormState> {
  const values = sentValues(form);
  return answering<EventFormState>(previous, values, async (answer) => {
    const author = await requireWriter();
    const index = nameIndex((await listCountries()).countries);
    const base = flatJsonSchema.parse(values.base);
    const seen = flatJsonSchema.parse(values.seen);
    const yours = flatOfEventInputs(values, index);
    const reason = reasonSchema.safeParse(values.reason ?? "");
    const resolved = resolveEvent({ values, base, seen, index, today: today() });
    const differences = compareThreeWay({ base, theirs: seen, yours });
    const errors = { ...(resolved.ok ? {} : resolved.errors), ...(reason.success ? {} : { reason: reason.error.issues[0]!.message }) };
    if (!resolved.ok || !reason.success) return answer({ errors, differences });
    const id = rowIdSchema.catch(0).parse(values.id);
    const outcome = await correctEvent(author, { id, seen, entry: resolved.entry, reason: reason.data });
    if (outcome.ok) return redirect(savedAt(values.series ?? "", outcome.revision));
    if (outcome.reason === "nothing_changed") return answer({ errors: { form: "Nothing is different from what is recorded, so there is nothing to save." }, differences });
    if (outcome.reason === "withdrawn") return answer({ errors: { form: "Somebody withdrew this event meanwhile. Restore it first if it should be corrected." }, differences });
    const [latest] = await listRevisions({ subject: "timeline_event", subjectId: id, limit: 1 });
    return answer({
      values: { ...withoutStaleChoices(values, { seen, theirs: outcome.theirs }), seen: JSON.stringify(outcome.theirs) },
      differences: compareThreeWay({ base, theirs: outcome.theirs, yours }),
      errors: { form: conflictInWords(latest) },
    });
  });
}

/** Withdraws an event, or restores it. */
export async function moveEventAction(previous: EventFormState, form: FormData): Promise<EventFormState> {
  const values = sentValues(form);
  return answering<EventFormState>(previous, values, async (answer) => {
    const author = await requireWriter();
    const reason = reasonSchema.safeParse(values["move-reason"] ?? "");
    if (!reason.success) return answer({ errors: { "move-reason": reason.error.issues[0]!.message } });
    const id = rowIdSchema.catch(0).parse(values.id);
    const version = rowIdSchema.catch(0).parse(values.version);
    const outcome = await setEventWithdrawn(author, { id, version, withdrawn: values.withdrawn === "yes", reason: reason.data });
    if (outcome.ok) return redirect(savedAt(values.series ?? "", outcome.revision));
    return answer({
      errors: { form: outcome.reason === "already" ? "Somebody did so already. Load the page again to see." : "Somebody changed this event since you opened it. Load the page again, and decide on what it says now." },
    });
  });
}
