import type { NameIndex } from "@/lib/countries/name-index";
import { choicesIn, undecidedErrors } from "@/lib/revisions/choices";
import { type Flat, mergeThreeWay } from "@/lib/revisions/three-way";
import { eventKeyTerm } from "./field-words";
import { flatOfEventInputs, type ParsedEvent, parseEventForm } from "./parse-event";

/**
 * What a correction of an event comes to. `base` is the event as it was when the author began, `seen` as it was when last shown;
 * where they differ the author's choices decide.
 */
export function resolveEvent({ values, base, seen, index, today }: { values: Flat; base: Flat; seen: Flat; index: NameIndex; today: string }): ParsedEvent {
  const { merged, undecided } = mergeThreeWay({ base, theirs: seen, yours: flatOfEventInputs(values, index), choices: choicesIn(values) });
  if (undecided.length > 0) return { ok: false, errors: undecidedErrors(undecided, eventKeyTerm) };
  return parseEventForm({ values: merged, index, today, before: seen });
}
