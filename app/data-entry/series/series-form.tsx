"use client";

import type { SeriesFormProps } from "./series-form-state";
import { VoteChoices } from "./vote-choices";
import { ErrorSummary } from "../../_components/forms/error-summary";
import { Field } from "../../_components/forms/field";
import { useKeptForm } from "../../_components/forms/use-kept-form";

/** Makes a series or corrects one: what it is called and which votes it has. The fields start anew with every answer, which brings back what was typed. */
export function SeriesForm({ action, initial, choices, silent, states, correction }: SeriesFormProps) {
  const { state, pending, form } = useKeptForm(action, initial);
  const { attempt, values, errors } = state;
  return (
    <form {...form} className="space-y-8">
      <ErrorSummary attempt={attempt} errors={errors} />
      {["id", "seen"].map((name) => values[name] !== undefined && <input key={`${name} ${attempt}`} type="hidden" name={name} value={values[name]} />)}
      <div key={attempt} className="space-y-8" inert={pending}>
        {choices.length > 0 && <VoteChoices choices={choices} chosen={(values.votes ?? "").split(" ").filter(Boolean)} title={choices.at(-1)!.title} error={errors.votes} />}
        {silent && <p className="max-w-3xl text-sm text-ink-soft">{silent}</p>}
        <Field name="more" label={choices.length > 0 ? "Other votes" : "Votes"} optional={choices.length > 0} error={errors.more} className="max-w-3xl"
          hint="The symbol of one resolution a line, such as A/RES/72/158: votes that bear another title.">
          {(control) => <textarea {...control} rows={choices.length > 0 ? 3 : 10} spellCheck={false} defaultValue={values.more} />}
        </Field>
        <Names values={values} errors={errors} correction={correction} />
        <PartiesFields values={values} errors={errors} states={states} />
        {correction && (
          <Field name="reason" label="Reason" error={errors.reason} hint="Why it is corrected. All readers see it." className="max-w-3xl">
            {(control) => <textarea {...control} rows={2} defaultValue={values.reason} />}
          </Field>
        )}
        <button type="submit" className="button button-primary" aria-disabled={pending}>
          {pending ? "Saving …" : correction ? "Save the correction" : "Make the series"}
        </button>
      </div>
    </form>
  );
}

function Names({ values, errors, correction }: { values: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>>; correction: boolean }) {
  return (
    <div className="max-w-3xl space-y-4">
      <h2>{correction ? "Its names" : "What to call it"}</h2>
      <Field name="title" label="Title" error={errors.title} hint="The resolution’s own title.">
        {(control) => <textarea {...control} rows={2} defaultValue={values.title} />}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="shortTitle" label="Short title" optional error={errors.shortTitle} hint="For tabs, lists and charts.">
          {(control) => <input {...control} maxLength={60} autoComplete="off" defaultValue={values.shortTitle} />}
        </Field>
        <Field name="cycle" label="How often" optional error={errors.cycle} hint="In words: yearly, every second year.">
          {(control) => <input {...control} maxLength={60} autoComplete="off" defaultValue={values.cycle} />}
        </Field>
      </div>
      {!correction && (
        <Field name="slug" label="Address" error={errors.slug} hint="Its page will be at /series/ and this. It cannot be changed later.">
          {(control) => <input {...control} maxLength={64} autoComplete="off" autoCapitalize="none" spellCheck={false} defaultValue={values.slug} />}
        </Field>
      )}
    </div>
  );
}

/** Who stands behind the text and who pushes against it: what levels of push go by. */
function PartiesFields({ values, errors, states }: { values: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>>; states: SeriesFormProps["states"] }) {
  const options = (none: string) => [<option key="" value="">{none}</option>, ...states.map(([iso3, name]) => <option key={iso3} value={iso3}>{name}</option>)];
  return (
    <div className="grid max-w-3xl gap-4 sm:grid-cols-2">
      <Field name="sponsor" label="Whose text it is" optional error={errors.sponsor} hint="Where one state brings it every time. In scenarios it never votes against its own text or abstains.">
        {(control) => <select {...control} defaultValue={values.sponsor ?? ""}>{options("No single state")}</select>}
      </Field>
      <Field name="presser" label="Who pushes against it" optional error={errors.presser} hint="Scenarios of pressure go by nearness to this state.">
        {(control) => <select {...control} defaultValue={values.presser ?? ""}>{options("The United States")}</select>}
      </Field>
    </div>
  );
}
