"use client";

import { useCallback, useMemo, useState } from "react";
import { PasteBox } from "./paste-box";
import { type Chosen, hasChanged, RollCallEditor } from "./roll-call-editor";
import { SymbolFields } from "./symbol-fields";
import { TallyCheck } from "./tally-check";
import type { VoteFormProps, VoteFormState } from "./vote-form-state";
import { Warnings } from "./warnings";
import { Notice } from "../../_components/forms/notice";
import { type Choices, ConflictPanel, firstChoice } from "../conflict-panel";
import { Field, FieldError } from "../../_components/forms/field";
import { membersOn } from "@/lib/countries/members-on";
import { certaintiesOfForm } from "@/lib/votes/follow-with-certainty";
import { voteKeyTerm, voteValueInWords } from "@/lib/votes/field-words";
import { type Position, positions, type Tally } from "@/lib/votes/schema";
import { cellKey, inputsOfFlat, stateOfKey } from "@/lib/votes/vote-entry";
import { positionTerms } from "@/lib/votes/words";

type Props = Omit<VoteFormProps, "action" | "initial"> & { state: VoteFormState; pending: boolean };

/** Everything between the form's tags. What the live tally needs is kept here; the other fields keep themselves. */
export function VoteFields({ state, pending, states, baseline, baselineName, startWords, correction, completing = false, pasteFirst = false }: Props) {
  const { values, errors, warnings = [], differences = [], pasted, followed } = state;
  const [date, setDate] = useState(values.date ?? "");
  const [stated, setStated] = useState<Record<Position, string>>(() => Object.fromEntries(positions.map((position) => [position, values[position] ?? ""])) as Record<Position, string>);
  const [chosen, setChosen] = useState<Record<string, string>>(() => Object.fromEntries(states.map(({ iso3 }) => [iso3, values[cellKey(iso3)] ?? ""])));
  const [choices, setChoices] = useState<Choices>(() => Object.fromEntries(differences.map((it) => [it.key, values[`take.${it.key}`] ?? firstChoice(it)])));
  const choose = useCallback((iso3: string, position: Chosen) => setChosen((all) => ({ ...all, [iso3]: position })), []);

  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : (values.date ?? "");
  const members = useMemo(() => membersOn(states, day), [states, day]);
  const names = useMemo(() => Object.fromEntries(states.map(({ iso3, name }) => [iso3, name])), [states]);

  // What would be saved: the form, and theirs where theirs was chosen.
  const theirs = Object.fromEntries(differences.filter(({ key }) => choices[key] === "theirs").map(({ key, theirs }) => [key, theirs]));
  const effective = { ...chosen, ...Object.fromEntries(Object.entries(theirs).flatMap(([key, value]) => (stateOfKey(key) === null ? [] : [[stateOfKey(key), value]]))) };
  const called: Tally = { yes: 0, no: 0, abstain: 0, absent: 0 };
  for (const { iso3 } of members) if (effective[iso3]) called[effective[iso3] as Position]++;
  const open = members.filter(({ iso3 }) => !effective[iso3]).length;
  const openCounts = correction;
  const changed = members.filter(({ iso3 }) => hasChanged({ position: effective[iso3] ?? "", before: baseline[iso3] ?? "", openCounts })).length;
  const effectiveStated = choices.tally === "sum" ? called : numbers(theirs.tally === undefined ? stated : inputsOfFlat({ tally: theirs.tally }));

  const certain = certaintiesOfForm({ date: day, ...Object.fromEntries(positions.map((position) => [position, String(effectiveStated[position] ?? "")])), ...Object.fromEntries(members.map(({ iso3 }) => [cellKey(iso3), effective[iso3] ?? ""])) }, states);

  const pasteBox = <PasteBox values={values} pasted={pasted} names={names} />;

  return (
    <>
      {["series", "id", "base", "seen", "stage", "start"].map((name) => values[name] !== undefined && <input key={name} type="hidden" name={name} value={values[name]} />)}
      <ConflictPanel
        differences={differences}
        choices={choices}
        choose={(key, choice) => setChoices((all) => ({ ...all, [key]: choice }))}
        words={{ term: (key) => voteKeyTerm(key, names), value: voteValueInWords }}
        extra={{ key: "tally", value: "sum", label: "What the roll call adds up to after these choices" }}
      />
      {pasteFirst && pasteBox}
      <SymbolFields values={values} errors={errors} date={date} setDate={setDate} />

      <fieldset id="tally" className="space-y-3" aria-describedby={errors.tally ? "tally-hint tally-error" : "tally-hint"}>
        <legend className="text-[1.3rem] font-semibold tracking-tight">Stated tally</legend>
        <p id="tally-hint" className="lede text-sm">The counts as announced; they are enough to save the vote as provisional. Non-voting may stay empty: it is then the rest of the {members.length} members of that day.</p>
        <div className="grid max-w-2xl grid-cols-2 gap-4 sm:grid-cols-4">
          {positions.map((position) => (
            <Field key={position} name={position} label={positionTerms[position].term} optional={position === "absent"} error={errors[position]}>
              {(control) => <input {...control} inputMode="numeric" autoComplete="off" value={stated[position]} onChange={(event) => setStated((all) => ({ ...all, [position]: event.target.value }))} />}
            </Field>
          ))}
        </div>
        <FieldError name="tally" error={errors.tally} />
      </fieldset>

      <section id="roll-call" aria-labelledby="roll-call-title" className="space-y-4">
        <h2 id="roll-call-title">Roll call</h2>
        <p className="lede text-sm">{startWords} Y in favour, N against, A abstaining, X non-voting, ? open: not known yet, which is not non-voting.</p>
        <FieldError name="roll-call" error={errors["roll-call"]} />
        {followed && <Notice role="status" tone="good"><p>{followed} That was filled in. Nothing is saved yet.</p></Notice>}
        {!pasteFirst && pasteBox}
        <TallyCheck called={called} open={open} members={members.length} changed={changed} baselineName={baselineName} stated={effectiveStated} certain={certain} />
        <RollCallEditor states={members} chosen={chosen} baseline={baseline} baselineName={baselineName} openCounts={openCounts} mayBeOpen={values.stage === "provisional"} choose={choose} />
      </section>

      {correction && (
        <Field name="reason" label="Reason" optional={completing} error={errors.reason} hint={completing ? "Only needed when something that was known is changed; filling in what was open needs none. All readers see it." : "Why it is corrected, and on what evidence. All readers see it."} className="max-w-3xl">
          {(control) => <textarea {...control} rows={3} defaultValue={values.reason} />}
        </Field>
      )}
      <Warnings warnings={warnings} />
      <button type="submit" name="intent" value="save" className="button button-primary" aria-disabled={pending}>
        {pending ? "Saving …" : completing ? "Save what is known" : correction ? "Save the correction" : open > 0 ? "Save as provisional" : "Save the vote"}
      </button>
    </>
  );
}

/** The counts that are whole numbers already. */
function numbers(texts: Readonly<Record<string, string>>): Partial<Tally> {
  return Object.fromEntries(positions.filter((position) => /^\d{1,3}$/.test((texts[position] ?? "").trim())).map((position) => [position, Number(texts[position])]));
}
