import { membersOn } from "@/lib/countries/members-on";
import { choiceKey, choicesIn, undecidedErrors } from "@/lib/revisions/choices";
import { compareThreeWay, type Difference, type Flat, mergeThreeWay } from "@/lib/revisions/three-way";
import { voteKeyTerm } from "./field-words";
import { fieldSchemas, parseVoteForm, type State, statedTally } from "./parse-entry";
import { type Position, positions, type RollCallStage } from "./schema";
import { tally } from "./tally";
import { cellKey, inputsOfFlat, stateOfKey, type VoteEntry, voteFields } from "./vote-entry";

/** The form's inputs as a flat vote, each field in its canonical form where it has one; cells of the members of that day only. */
export function flatOfInputs(values: Flat, states: readonly State[]): Flat {
  const fields = Object.fromEntries(
    voteFields.map((field) => {
      const parsed = fieldSchemas[field].safeParse(values[field] ?? "");
      return [field, parsed.success ? (parsed.data ?? "") : (values[field] ?? "").trim()];
    }),
  );
  const members = membersOn(states, fields.date ?? "");
  const stated = statedTally(values, members.length);
  const counts = positions.map((position) => String(stated?.[position] ?? (values[position] ?? "").trim()));
  return { ...fields, tally: counts.join("-"), stage: stageOfInputs(values, members), ...Object.fromEntries(members.map(({ iso3 }) => [cellKey(iso3), values[cellKey(iso3)] ?? ""])) };
}

/** Whole once every member has a position; the author's word decides only while states are open. */
function stageOfInputs(values: Flat, members: readonly State[]): RollCallStage {
  return values.stage === "provisional" && members.some(({ iso3 }) => (values[cellKey(iso3)] ?? "") === "") ? "provisional" : "whole";
}

/** The stage follows from the positions, so that nobody has to choose between two stages. */
function withoutStage({ stage: _, ...flat }: Flat): Flat {
  return flat;
}

export type Resolution = { ok: true; entry: VoteEntry } | { ok: false; errors: Record<string, string> };

/**
 * What a correction comes to. `base` is the vote as it was when the author began, `seen` as it was when last shown: where the two
 * differ, somebody else saved in between, and the author's choices (`take.<field>`: theirs, yours; for the tally also `sum`) decide.
 */
export function resolveCorrection({ values, base, seen, states, today }: { values: Flat; base: Flat; seen: Flat; states: readonly State[]; today: string }): Resolution {
  const yours = flatOfInputs(values, states);
  const choices = choicesIn(values);
  const { merged, undecided } = mergeThreeWay({ base: withoutStage(base), theirs: withoutStage(seen), yours: withoutStage(yours), choices });
  if (undecided.length > 0) return { ok: false, errors: undecidedErrors(undecided, (key) => voteKeyTerm(key, Object.fromEntries(states.map(({ iso3, name }) => [iso3, name])))) };
  const whole = values[choiceKey("tally")] === "sum" ? { ...merged, tally: summed(merged) } : merged;
  return parseVoteForm({ values: { ...inputsOfFlat(whole), stage: values.stage ?? "whole" }, states, today, before: seen });
}

/** What differs between somebody else's state of the vote and the author's inputs. */
export function differencesOf({ values, base, theirs, states }: { values: Flat; base: Flat; theirs: Flat; states: readonly State[] }): Difference[] {
  return compareThreeWay({ base: withoutStage(base), theirs: withoutStage(theirs), yours: withoutStage(flatOfInputs(values, states)) });
}

function summed(flat: Flat): string {
  const rollCall = new Map(Object.entries(flat).filter(([key, value]) => stateOfKey(key) !== null && value !== "") as [string, Position][]);
  const called = tally(rollCall);
  return positions.map((position) => called[position]).join("-");
}
