import type { Outcome } from "@/lib/forecast/outcomes";
import type { ControlShares, DriftState } from "./control-shares";
import type { Move } from "./controls";
import type { Departure, Interval } from "./departure";
import type { DriftComparison } from "./double-difference";
import type { PlaceboRanks } from "./placebo";
import type { StateMove } from "./state-moves";
import type { TargetComparison } from "./targets";

/** The evidence on one window. */
export interface EstimatedImpact {
  readonly counts: Readonly<Record<Outcome, Departure>>;
  /** What needs every state and so waits for a whole roll call, in words: then there are no moves, targets, controls and drift yet. Null when nothing waits. */
  readonly waits: string | null;
  /** Every state called, the most surprising first. */
  readonly moves: readonly StateMove[];
  readonly ranks: PlaceboRanks;
  /** How many other votes of the series came out as far from what was expected, or farther, in states. */
  readonly asLarge: number;
  /** 90 % interval of the impact on "in favour" from the placebos instead of the forecast; null with too few. */
  readonly placeboInterval: Interval | null;
  readonly targets: TargetComparison;
  /** Which way the states moved that the controls are asked about: the side on which the vote departed. */
  readonly move: Move;
  readonly controls: readonly ControlShares[];
  readonly drift: DriftComparison | null;
  readonly driftStates: readonly DriftState[];
}
