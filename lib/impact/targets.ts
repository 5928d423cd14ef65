import { seededRandom } from "@/lib/stats/random";
import { randomisationTest } from "@/lib/stats/randomisation-test";
import type { Iso3 } from "@/lib/votes/schema";
import type { StateMove } from "./state-moves";
import type { EventWindow } from "./window";

/** How one side of the comparison did: of the states that could move, how many did and how many were expected to. */
export interface Side {
  readonly atRisk: number;
  readonly moved: number;
  /** Sum of the chances of moving, as the calm forecast had them. */
  readonly expected: number;
}

export type TargetComparison =
  | { readonly computed: false; readonly why: string }
  | {
      readonly computed: true;
      /** "leave": states that were in favour, against pressure; "join": states that were not, for support. */
      readonly move: "leave" | "join";
      readonly targeted: Side;
      readonly others: Side;
      /** (share moved − share expected) of the targeted, minus the same of the others; 0–1 scale. */
      readonly difference: number;
      /** Randomisation inference over sets of the same size and regional composition. */
      readonly p: number;
      readonly sets: number;
      readonly exact: boolean;
      /** Targeted states that could have moved and did not. */
      readonly unmoved: readonly Iso3[];
      /** Targets known in part only, in the record's words. */
      readonly note: string | null;
    };

/**
 * Targeted against untargeted states: difference in differences of moves (what each did minus its own chance of it), with randomisation inference over the
 * states. Not computed where targets are not named, or were named on the day of the vote or later: those may be named for what they did.
 * Source: P. R. Rosenbaum (2002), ch. 2; A. Young, QJE 134 (2019). Seeded.
 */
export function targetComparison(input: { window: EventWindow; moves: readonly StateMove[]; regions: ReadonlyMap<Iso3, string | null>; seed: number }): TargetComparison {
  const { window, moves, regions, seed } = input;
  const { events, order, sense } = window;
  const no = (why: string): TargetComparison => ({ computed: false, why });
  const nameless = events.filter(({ targets }) => targets.length === 0);
  if (nameless.length === events.length) return no(`No target is named${noteOf(nameless)}, so targeted and untargeted states cannot be compared.`);
  if (nameless.length > 0) return no(`Targets are named for only ${events.length - nameless.length} of the ${events.length} events${noteOf(nameless)}: untargeted states cannot be told, so nothing is compared.`);
  if (order === "same-day") return no("The states were named on the day of the vote itself. They may be named for how they voted, so comparing them would be circular.");
  if (order === "uncertain") return no("It is not known whether the states were named before the vote, so nothing is compared.");
  if (sense === null) return no("The events do not push one way, so there is no move to compare.");
  const leaving = sense === -1;
  const atRisk = moves.filter(({ from }) => from !== null && (from === "yes") === leaving);
  const targeted = atRisk.filter((move) => move.targeted);
  const couldNot = leaving ? "in favour before" : "anything but in favour before";
  if (targeted.length === 0) return no(`None of the states named was ${couldNot}, so none could move that way.`);
  if (targeted.length === atRisk.length) return no(`Every state that was ${couldNot} was targeted: there is nothing to compare with.`);
  const hasMoved = ({ to }: StateMove) => (to === "yes") !== leaving;
  const chanceOf = ({ chanceOfYes }: StateMove) => (leaving ? 1 - chanceOfYes : chanceOfYes);
  const sideOf = (states: readonly StateMove[]): Side => ({ atRisk: states.length, moved: states.filter(hasMoved).length, expected: states.reduce((sum, state) => sum + chanceOf(state), 0) });
  const { difference, p, sets, exact } = randomisationTest({
    values: atRisk.map((state) => (hasMoved(state) ? 1 : 0) - chanceOf(state)),
    chosen: atRisk.map((state) => state.targeted),
    strata: atRisk.map(({ country }) => regions.get(country) ?? "none"),
    side: 1,
    random: seededRandom(`targets ${seed}`),
  });
  return {
    computed: true, move: leaving ? "leave" : "join", targeted: sideOf(targeted), others: sideOf(atRisk.filter((state) => !state.targeted)), difference, p, sets, exact,
    unmoved: targeted.filter((state) => !hasMoved(state)).map(({ country }) => country).sort(),
    note: events.map(({ targetsNote }) => targetsNote).filter(Boolean).join("; ") || null,
  };
}

function noteOf(events: EventWindow["events"]): string {
  const notes = [...new Set(events.flatMap(({ targetsNote }) => targetsNote ?? []))];
  return notes.length > 0 ? ` (the record says: ${notes.join("; ")})` : "";
}

/** All states that the events name. */
export function targetsOf(events: EventWindow["events"]): Iso3[] {
  return [...new Set(events.flatMap(({ targets }) => targets))].sort();
}
