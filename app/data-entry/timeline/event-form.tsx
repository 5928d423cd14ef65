"use client";

import { useState } from "react";
import { EventFields } from "./event-fields";
import type { EventFormState } from "./event-form-state";
import { type Choices, ConflictPanel, firstChoice } from "../conflict-panel";
import { ErrorSummary } from "../../_components/forms/error-summary";
import { Field } from "../../_components/forms/field";
import { useKeptForm } from "../../_components/forms/use-kept-form";
import { eventKeyTerm, eventValueInWords } from "@/lib/timeline/field-words";

type Names = Readonly<Record<string, string>>;
type Props = { action: (state: EventFormState, form: FormData) => Promise<EventFormState>; initial: EventFormState; names: Names; correction: boolean };

/** Records or corrects an event. The fields start anew with every answer, which brings back everything that was typed; until it comes they rest. */
export function EventForm({ action, initial, names, correction }: Props) {
  const { state, pending, form } = useKeptForm(action, initial);
  const { attempt, values, errors } = state;
  return (
    <form {...form} className="space-y-8">
      <ErrorSummary attempt={attempt} errors={errors} />
      {["series", "id", "base", "seen"].map((name) => values[name] !== undefined && <input key={name} type="hidden" name={name} value={values[name]} />)}
      <div className="space-y-8" inert={pending}>
        <Conflict key={`conflict ${attempt}`} state={state} names={names} />
        <EventFields key={attempt} values={values} errors={errors} names={names} />
        {correction && (
          <Field name="reason" label="Reason" error={errors.reason} hint="Why it is corrected, and on what evidence. All readers see it." className="max-w-3xl">
            {(control) => <textarea {...control} rows={3} key={attempt} defaultValue={values.reason} />}
          </Field>
        )}
        <button type="submit" className="button button-primary" aria-disabled={pending}>
          {pending ? "Saving …" : correction ? "Save the correction" : "Save the event"}
        </button>
      </div>
    </form>
  );
}

function Conflict({ state: { differences = [], values }, names }: { state: EventFormState; names: Names }) {
  const [choices, setChoices] = useState<Choices>(() => Object.fromEntries(differences.map((it) => [it.key, values[`take.${it.key}`] ?? firstChoice(it)])));
  return (
    <ConflictPanel
      differences={differences}
      choices={choices}
      choose={(key, choice) => setChoices((all) => ({ ...all, [key]: choice }))}
      words={{ term: eventKeyTerm, value: (key, value) => eventValueInWords(key, value, names) }}
    />
  );
}
