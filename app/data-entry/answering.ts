import type { FormState } from "../_components/forms/form-state";
import { choiceKey } from "@/lib/revisions/choices";
import type { Revision } from "@/lib/revisions/schema";
import type { Flat } from "@/lib/revisions/three-way";
import { isAppError } from "@/lib/errors";
import { isDatabaseOutOfReach } from "@/lib/http/database-out-of-reach";

export type Answer<State extends FormState> = (rest: Partial<State> | Partial<FormState>) => State;

/** Gives everything typed back with the answer to a form, also when a foreseen failure ends the work. */
export async function answering<State extends FormState>({ attempt }: FormState, values: Record<string, string>, work: (answer: Answer<State>) => Promise<State>): Promise<State> {
  const answer: Answer<State> = (rest) => ({ attempt: attempt + 1, values, errors: {}, ...rest }) as State;
  try {
    return await work(answer);
  } catch (error) {
    if (isAppError(error)) return answer({ errors: { form: error.message } });
    if (isDatabaseOutOfReach(error)) return answer({ errors: { form: "The database did not answer, so it is not certain whether this was saved. Nothing of yours is lost here: look in another tab, and save again if it is not there." } });
    throw error;
  }
}

/** Who was first of two. `latest` is the newest revision of the thing. */
export function savedMeanwhile(latest: Revision | undefined): string {
  const who = latest ? `${latest.actor} (revision ${latest.number}${latest.reason ? `: “${latest.reason}”` : ""})` : "Somebody else";
  return `${who} saved this while you were working on it.`;
}

/** What the second of two hears: who was first, and that nothing is lost. `latest` is the newest revision of the thing. */
export function conflictInWords(latest: Revision | undefined): string {
  return `${savedMeanwhile(latest)} Nothing of yours is lost and nothing of theirs is overwritten: choose for each difference below, then save again.`;
}

/** A choice was made between two texts: when theirs has changed once more, it must be made again. */
export function withoutStaleChoices(values: Record<string, string>, { seen, theirs }: { seen: Flat; theirs: Flat }): Record<string, string> {
  const stale = [...Object.keys(seen), ...Object.keys(theirs)].filter((key) => seen[key] !== theirs[key]).map(choiceKey);
  return Object.fromEntries(Object.entries(values).filter(([name]) => !stale.includes(name)));
}
