import { rocAuc } from "../../stats/roc-auc";
import type { RollCallChances } from "../forecast";
import { YES } from "../outcomes";

export interface DepartureScores {
  /** How well the states that left "in favour" were ranked above those that stayed; null when none or all left. */
  readonly auc: number | null;
  /** Share of the 20 likeliest to leave that did leave. */
  readonly precisionAt20: number | null;
  /** How many left. */
  readonly departures: number;
}

/** Who, of the states last in favour, will not be in favour now? Ranked by the chance of leaving. O(n log n). */
export function departureScores(joint: RollCallChances, actual: ArrayLike<number>): DepartureScores {
  const rows = joint.states.map((_, row) => row).filter((row) => joint.last[row] === YES + 1);
  const chance = rows.map((row) => 1 - joint.chances[row * 4 + YES]!);
  const left = rows.map((row) => actual[row] !== YES + 1);
  const departures = left.filter(Boolean).length;
  const watched = rows.map((_, i) => i).sort((a, b) => chance[b]! - chance[a]! || a - b).slice(0, 20);
  return {
    auc: rocAuc(chance, left),
    precisionAt20: departures > 0 ? watched.filter((i) => left[i]).length / watched.length : null,
    departures,
  };
}
