import { Field } from "../../_components/forms/field";
import type { FormErrors, FormValues } from "../../_components/forms/form-state";

/** Session, date, symbols, source and note of a vote. */
export function SymbolFields({ values, errors, date, setDate }: { values: FormValues; errors: FormErrors; date: string; setDate: (date: string) => void }) {
  return (
    <>
      <fieldset className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <legend className="mb-3 text-[1.3rem] font-semibold tracking-tight">The vote</legend>
        <Field name="session" label="Session" error={errors.session} hint="81; ES-10">
          {(control) => <input {...control} autoComplete="off" defaultValue={values.session} />}
        </Field>
        <Field name="date" label="Date of the vote" error={errors.date} hint="As in the verbatim record">
          {(control) => <input {...control} type="date" value={date} onChange={(event) => setDate(event.target.value)} />}
        </Field>
        <Field name="resolution" label="Resolution" error={errors.resolution} hint="A/RES/81/1, or the draft’s">
          {(control) => <input {...control} autoComplete="off" defaultValue={values.resolution} />}
        </Field>
        <Field name="draft" label="Draft" optional error={errors.draft} hint="A/81/L.5">
          {(control) => <input {...control} autoComplete="off" defaultValue={values.draft} />}
        </Field>
        <Field name="meeting" label="Meeting" optional error={errors.meeting} hint="A/81/PV.20">
          {(control) => <input {...control} autoComplete="off" defaultValue={values.meeting} />}
        </Field>
        <Field name="title" label="Title" error={errors.title} hint="As on the resolution." className="sm:col-span-2 lg:col-span-3">
          {(control) => <textarea {...control} rows={2} defaultValue={values.title} />}
        </Field>
      </fieldset>
      <fieldset className="grid gap-4 sm:grid-cols-2">
        <legend className="mb-3 text-[1.3rem] font-semibold tracking-tight">Source</legend>
        <Field name="sourceName" label="Name of the source" optional error={errors.sourceName} hint="For example: UN press release GA/12810">
          {(control) => <input {...control} autoComplete="off" defaultValue={values.sourceName} />}
        </Field>
        <Field name="sourceUrl" label="Its address" optional error={errors.sourceUrl} hint="https://press.un.org/…">
          {(control) => <input {...control} type="url" inputMode="url" autoComplete="off" defaultValue={values.sourceUrl} />}
        </Field>
        <Field name="note" label="Note" optional error={errors.note} hint="What a reader should know about this vote." className="sm:col-span-2">
          {(control) => <textarea {...control} rows={2} defaultValue={values.note} />}
        </Field>
      </fieldset>
    </>
  );
}
