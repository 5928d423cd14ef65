import { membersOn } from "@/lib/countries/members-on";
import type { Flat } from "@/lib/revisions/three-way";
import { type Certainty, certainties } from "./certainties";
import { statedTally, type State } from "./parse-entry";
import { type Position, positionSchema } from "./schema";
import { cellKey } from "./vote-entry";

/** What follows with certainty from a form's counts and positions; nothing while the counts are not whole. */
export function certaintiesOfForm(values: Flat, states: readonly State[]): Certainty[] {
  const members = membersOn(states, values.date ?? "");
  const tally = statedTally(values, members.length);
  if (tally === null) return [];
  const rollCall = new Map<string, Position>();
  for (const { iso3 } of members) {
    const position = positionSchema.safeParse(values[cellKey(iso3)]);
    if (position.success) rollCall.set(iso3, position.data);
  }
  return certainties({ tally, rollCall, members: members.map(({ iso3 }) => iso3) });
}

/** The form's values with the positions that follow with certainty, and the words that say why; null where none follows. */
export function filledWithCertainty(values: Flat, states: readonly State[]): { values: Record<string, string>; words: string } | null {
  const certainty = certaintiesOfForm(values, states).find((it) => it.states.length > 0);
  if (!certainty) return null;
  return { values: { ...values, ...Object.fromEntries(certainty.states.map((iso3) => [cellKey(iso3), certainty.position])) }, words: certainty.words };
}
