import { Field, FieldError } from "../../_components/forms/field";
import type { FormErrors, FormValues } from "../../_components/forms/form-state";
import { eventAsks, eventDirections, eventKinds, evidenceGrades } from "@/lib/timeline/schema";
import { askTerms, directionTerms, kindTerms } from "@/lib/timeline/words";

type Props = { values: FormValues; errors: FormErrors; names: Readonly<Record<string, string>> };

/** All fields of an event. */
export function EventFields({ values, errors, names }: Props) {
  return (
    <>
      <fieldset className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <legend className="mb-3 text-[1.3rem] font-semibold tracking-tight">What happened</legend>
        <Field name="title" label="Title" error={errors.title} hint="A few words, as a headline says it." className="sm:col-span-2 lg:col-span-4">
          {(control) => <input {...control} autoComplete="off" defaultValue={values.title} />}
        </Field>
        <Field name="date" label="Date" error={errors.date} hint="2025-10-02, 2025-10 or 2025">
          {(control) => <input {...control} autoComplete="off" inputMode="numeric" defaultValue={values.date} />}
        </Field>
        <Field name="until" label="Until" optional error={errors.until} hint="The last day, for what lasted longer">
          {(control) => <input {...control} autoComplete="off" inputMode="numeric" defaultValue={values.until} />}
        </Field>
        <Choose name="kind" label="Kind" hint="What sort of thing it is" error={errors.kind} value={values.kind} options={eventKinds.map((kind) => [kind, kindTerms[kind].term])} />
        <Choose name="direction" label="Direction" hint="As seen from the resolution" error={errors.direction} value={values.direction} options={eventDirections.map((direction) => [direction, directionTerms[direction]])} />
        <label className="flex items-center gap-2 self-end py-2 sm:col-span-2 lg:col-span-4">
          <input type="checkbox" name="pinned" value="yes" defaultChecked={values.pinned === "yes"} className="size-4" />
          <span>Chief event of its vote <span className="text-sm text-ink-soft">(charts name it at the next vote, before any other event)</span></span>
        </label>
        <Field name="claim" label="Claim" error={errors.claim} hint="What is said to have happened, in your own words: a source’s text is not copied." className="sm:col-span-2 lg:col-span-4">
          {(control) => <textarea {...control} rows={4} defaultValue={values.claim} />}
        </Field>
      </fieldset>
      <fieldset className="grid gap-4 sm:grid-cols-2">
        <legend className="mb-3 text-[1.3rem] font-semibold tracking-tight">Who towards whom</legend>
        <Field name="actor" label="Actor" error={errors.actor} hint="As the source names them; several separated by semicolons." className="sm:col-span-2">
          {(control) => <input {...control} autoComplete="off" defaultValue={values.actor} />}
        </Field>
        <Field name="targets" label="Targets" optional error={errors.targets} hint="States by name or code, separated by commas. Names are matched exactly.">
          {(control) => <textarea {...control} rows={2} defaultValue={namesOfCodes(values.targets, names)} />}
        </Field>
        <Field name="targetsNote" label="Targets that are no named states" optional error={errors.targetsNote} hint="“unknown”, “dozens of countries (not named)”">
          {(control) => <textarea {...control} rows={2} defaultValue={values.targetsNote} />}
        </Field>
        <fieldset id="asks" className="sm:col-span-2" aria-describedby={errors.asks ? "asks-error" : undefined}>
          <legend className="mb-1 text-sm font-medium">What they were asked to do <span className="font-normal text-ink-soft">(none if the source does not say)</span></legend>
          <div className="flex flex-wrap gap-x-6 gap-y-1">
            {eventAsks.map((ask) => (
              <label key={ask} className="flex items-center gap-2 py-1">
                <input type="checkbox" name="asks" value={ask} defaultChecked={(values.asks ?? "").split(" ").includes(ask)} className="size-4" />
                {askTerms[ask]}
              </label>
            ))}
          </div>
          <FieldError name="asks" error={errors.asks} />
        </fieldset>
      </fieldset>
      <fieldset className="grid gap-4 sm:grid-cols-2">
        <legend className="mb-3 text-[1.3rem] font-semibold tracking-tight">Evidence</legend>
        <Choose name="evidence" label="Grade" hint="High: documents or several independent reports" error={errors.evidence} value={values.evidence} options={evidenceGrades.map((grade) => [grade, grade])} />
        <Field name="evidenceNote" label="What the grade rests on or leaves open" optional error={errors.evidenceNote} hint="For example: one anonymous official">
          {(control) => <input {...control} autoComplete="off" defaultValue={values.evidenceNote} />}
        </Field>
        <Field name="sourceName" label="Source" error={errors.sourceName} hint="Publisher and date">
          {(control) => <input {...control} autoComplete="off" defaultValue={values.sourceName} />}
        </Field>
        <Field name="sourceUrl" label="Its address" optional error={errors.sourceUrl} hint="https://…">
          {(control) => <input {...control} type="url" inputMode="url" autoComplete="off" defaultValue={values.sourceUrl} />}
        </Field>
      </fieldset>
    </>
  );
}

function Choose({ name, label, hint, error, value, options }: { name: string; label: string; hint: string; error: string | undefined; value: string | undefined; options: readonly (readonly [string, string])[] }) {
  return (
    <Field name={name} label={label} error={error} hint={hint}>
      {(control) => (
        <select {...control} defaultValue={value ?? ""}>
          <option value="">Choose …</option>
          {options.map(([option, text]) => <option key={option} value={option}>{text}</option>)}
        </select>
      )}
    </Field>
  );
}

/** Codes as names, so that they can be read; anything else as it was typed. */
function namesOfCodes(text: string | undefined, names: Props["names"]): string {
  if (!text || !/^[A-Z]{3}( [A-Z]{3})*$/.test(text)) return text ?? "";
  return text.split(" ").map((iso3) => names[iso3] ?? iso3).join("; ");
}
