"use client";

import { freezeAction } from "./actions";
import type { FreezeChoices } from "./freeze-choices";
import { ErrorSummary } from "../../../../_components/forms/error-summary";
import { Field } from "../../../../_components/forms/field";
import { blankForm } from "../../../../_components/forms/form-state";
import { useKeptForm } from "../../../../_components/forms/use-kept-form";

/** Freezes the forecast of the next vote. The first one after a change of the record takes some seconds. */
export function FreezeForm({ series, choices: { models, levels, start } }: { series: string; choices: FreezeChoices }) {
  const { state, pending, form } = useKeptForm(freezeAction, blankForm);
  const value = (name: keyof typeof start) => state.values[name] ?? start[name];
  return (
    <form {...form} className="max-w-3xl space-y-4">
      <ErrorSummary attempt={state.attempt} errors={state.errors} title="Nothing was frozen" />
      <input type="hidden" name="series" value={series} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="model" label="Model" error={state.errors.model}>
          {(control) => <select {...control} key={state.attempt} defaultValue={value("model")}>{models.map(([name, title]) => <option key={name} value={name}>{title}</option>)}</select>}
        </Field>
        <Field name="push" label="Pressure on the vote" error={state.errors.push ?? state.errors.scenario} hint="With an assumption it is scored, but not averaged.">
          {(control) => <select {...control} key={state.attempt} defaultValue={value("push")}>{levels.map(([name, title]) => <option key={name} value={name}>{title}</option>)}</select>}
        </Field>
      </div>
      <details className="space-y-4" open={["assume", "leave"].some((name) => value(name as "assume") !== "") || undefined}>
        <summary>Assumptions about single states, and the seed</summary>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="assume" label="Positions taken as given" optional error={state.errors.assume} hint="BRA:abstain,ARG:no">{(control) => <input {...control} key={state.attempt} defaultValue={value("assume")} />}</Field>
          <Field name="leave" label="Members that take no part" optional error={state.errors.leave} hint="ARG,BRA">{(control) => <input {...control} key={state.attempt} defaultValue={value("leave")} />}</Field>
          <Field name="newcomers" label="New members" error={state.errors.newcomers} hint="0 to 3">{(control) => <input {...control} inputMode="numeric" key={state.attempt} defaultValue={value("newcomers")} />}</Field>
          <Field name="seed" label="Seed" error={state.errors.seed} hint="The same seed gives the same numbers.">{(control) => <input {...control} inputMode="numeric" key={state.attempt} defaultValue={value("seed")} />}</Field>
        </div>
      </details>
      <button type="submit" className="button button-primary" aria-disabled={pending}>{pending ? "Freezing …" : "Freeze this forecast"}</button>
    </form>
  );
}
