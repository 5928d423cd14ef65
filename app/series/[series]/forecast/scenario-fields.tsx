import { PositionMark } from "../../../_components/ui/position-mark";
import type { AskedFields } from "@/lib/forecast/forecast-address";
import { signedLevel } from "@/lib/forecast/level-words";
import { assumeSchema, leaveSchema, MOST_NEWCOMERS, PUSH_LEVELS } from "@/lib/forecast/scenario-address";
import type { Position } from "@/lib/votes/schema";
import { positions } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";

type Choice = { value: string; label: string };
type Names = readonly (readonly [iso3: string, name: string])[];
export type ScenarioFieldsProps = {
  /** What was asked for, right or wrong: the form keeps it. */
  fields: AskedFields; marks: readonly { level: number; name: string }[]; levels: string; models: readonly Choice[]; members: Names; errors: Readonly<Record<string, string>>;
};

/** Choices of the page that this form leaves as they are. */
const kept = ["compare", "watch", "moves", "last", "group", "sort", "scale"];

/** What the slider shows: the level, or the middle where none is assumed. */
export function levelShown(push: string | undefined): string {
  return push !== undefined && Number.isFinite(Number(push)) ? push : "0";
}

/** The choice of the list: nothing assumed, or the level of the slider. */
export function choiceShown(push: string | undefined): string {
  return push === undefined ? "open" : "push";
}

/** Everything that may be assumed of the next vote. */
export function ScenarioFields({ fields, marks, levels, models, members, errors }: ScenarioFieldsProps) {
  const choices = [{ value: "open", label: "Nothing assumed" }, { value: "push", label: "A level of pressure (slider)" }];
  return (
    <>
      {kept.map((name) => fields[name] && <input key={name} type="hidden" name={name} value={fields[name]} />)}
      <Select name="scenario" label="Pressure on the vote" choices={choices} value={choiceShown(fields.push)} error={errors.scenario} />
      <div className="space-y-1">
        <label htmlFor="push" className="block text-sm font-medium">Level of pressure</label>
        <input id="push" name="push" type="range" min={PUSH_LEVELS.least} max={PUSH_LEVELS.most} step={PUSH_LEVELS.step} defaultValue={levelShown(fields.push)} aria-describedby="push-hint" className="h-8 w-full accent-[var(--accent)]" />
        {marks.length > 0 && (
          <ul className="flex justify-between gap-3 text-xs text-ink-soft" aria-hidden="true">
            {marks.map(({ level, name }) => <li key={level} className={marks.length === 2 && level === 0 ? "ml-[50%] -translate-x-1/2" : ""}>{signedLevel(level)} {name}</li>)}
          </ul>
        )}
        <p id="push-hint" className="text-sm text-ink-soft">{levels}</p>
        {errors.push && <p className="text-sm font-medium text-bad">{fields.push}: expected {errors.push}</p>}
      </div>
      <Overrides fields={fields} members={members} error={errors.assume} />
      <details open={Boolean(fields.leave ?? fields.newcomers ?? fields.asOf ?? fields.seed ?? fields.model ?? (Object.keys(errors).length > 0 || undefined))} className="space-y-3">
        <summary className="text-sm font-medium">Membership, date, model, seed</summary>
        <Membership fields={fields} members={members} errors={errors} />
        <div className="grid gap-3 sm:grid-cols-2">
          <Input name="asOf" label="As of (only votes before this day are seen)" type="date" value={fields.asOf} error={errors.asOf} />
          <Input name="seed" label="Seed (the same gives the same numbers)" value={fields.seed ?? "1"} error={errors.seed} />
          <Select name="model" label="Model" choices={models} value={fields.model ?? "full"} error={errors.model} />
        </div>
      </details>
      <p className="flex flex-wrap gap-2">
        <button type="submit" className="button button-primary">Forecast</button>
        <a href="?" className="button">Start again</a>
      </p>
    </>
  );
}

/** States whose position is taken as given: each can be taken back, and one more can be added. */
function Overrides({ fields, members, error }: { fields: AskedFields; members: Names; error: string | undefined }) {
  const names = new Map(members);
  const assumed = Object.entries(assumeSchema.safeParse(fields.assume ?? "").data ?? {});
  return (
    <fieldset className="space-y-2">
      <legend className="text-sm font-medium">Assume a state’s position</legend>
      {fields.assume && <input type="hidden" name="assume" value={fields.assume} />}
      {error && <p className="text-sm font-medium text-bad">{fields.assume}: expected {error}</p>}
      {assumed.length > 0 && (
        <ul className="space-y-1" aria-label="Assumed positions">
          {assumed.map(([iso3, position]) => (
            <li key={iso3} className="flex flex-wrap items-center gap-x-3">
              <span>{names.get(iso3) ?? iso3}</span>
              <PositionMark position={position as Position} />
              <button type="submit" name="dropAssume" value={iso3} className="button !min-h-8 !py-0.5">
                Remove<span className="sr-only"> {names.get(iso3) ?? iso3}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-end gap-2" key={fields.assume}>
        <StateSelect name="assumeState" label="State" members={members} />
        <div className="text-sm">
          <label htmlFor="assumePosition" className="mb-1 block text-ink-soft">Position</label>
          <select id="assumePosition" name="assumePosition" className="field" defaultValue="abstain">
            {positions.map((position) => <option key={position} value={position}>{positionTerms[position].term}</option>)}
          </select>
        </div>
        <button type="submit" className="button">Assume</button>
      </div>
    </fieldset>
  );
}

function Membership({ fields, members, errors }: { fields: AskedFields; members: Names; errors: Readonly<Record<string, string>> }) {
  const names = new Map(members);
  const gone = leaveSchema.safeParse(fields.leave ?? "").data ?? [];
  return (
    <fieldset className="space-y-2">
      <legend className="sr-only">Membership</legend>
      {fields.leave && <input type="hidden" name="leave" value={fields.leave} />}
      {errors.leave && <p className="text-sm font-medium text-bad">{fields.leave}: expected {errors.leave}</p>}
      {gone.map((iso3) => (
        <p key={iso3} className="flex items-center gap-3">
          {names.get(iso3) ?? iso3} takes no part
          <button type="submit" name="dropLeave" value={iso3} className="button !min-h-8 !py-0.5">Remove<span className="sr-only"> {names.get(iso3) ?? iso3}</span></button>
        </p>
      ))}
      <div className="flex flex-wrap items-end gap-3" key={fields.leave}>
        <StateSelect name="leaveState" label="A state that takes no part" members={members} />
        <div className="text-sm">
          <label htmlFor="newcomers" className="mb-1 block text-ink-soft">New members</label>
          <select id="newcomers" name="newcomers" className="field" defaultValue={fields.newcomers ?? "0"}>
            {Array.from({ length: MOST_NEWCOMERS + 1 }, (_, n) => <option key={n} value={n}>{n}</option>)}
          </select>
        </div>
      </div>
      {errors.newcomers && <p className="text-sm font-medium text-bad">{fields.newcomers}: expected {errors.newcomers}</p>}
    </fieldset>
  );
}

function StateSelect({ name, label, members }: { name: string; label: string; members: Names }) {
  return (
    <div className="min-w-0 flex-1 text-sm">
      <label htmlFor={name} className="mb-1 block text-ink-soft">{label}</label>
      <select id={name} name={name} className="field" dangerouslySetInnerHTML={{ __html: optionsOf(members) }} />
    </div>
  );
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Two hundred options as one text, so that the browser need not bring each to life. */
function optionsOf(members: Names): string {
  return `<option value="">None</option>${members.map(([iso3, state]) => `<option value="${escaped(iso3)}">${escaped(state)}</option>`).join("")}`;
}

function Select({ name, label, choices, value, error }: { name: string; label: string; choices: readonly Choice[]; value: string; error?: string | undefined }) {
  return (
    <div className="space-y-1">
      <label htmlFor={name} className="block text-sm font-medium">{label}</label>
      <select id={name} name={name} defaultValue={value} className="field" aria-invalid={error ? true : undefined} aria-describedby={error && `${name}-error`}>
        {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
      </select>
      {error && <p id={`${name}-error`} className="text-sm font-medium text-bad">{error}</p>}
    </div>
  );
}

function Input({ name, label, value, type = "text", error }: { name: string; label: string; value: string | undefined; type?: string; error?: string | undefined }) {
  return (
    <div className="space-y-1">
      <label htmlFor={name} className="block text-sm font-medium">{label}</label>
      <input id={name} name={name} type={type} defaultValue={value} className="field" aria-invalid={error ? true : undefined} aria-describedby={error && `${name}-error`} />
      {error && <p id={`${name}-error`} className="text-sm font-medium text-bad">Expected {error}</p>}
    </div>
  );
}
