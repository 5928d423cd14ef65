import type { DiscretePmf } from "../stats/discrete-pmf";
import type { PressedKind } from "./full/pressure-footing";
import type { Parties } from "./parties";

/** What a level of push says besides the chances. */
export interface PushSummary {
  readonly level: number;
  readonly parties: Parties;
  /** The push that the level goes by, with how many it moved to against or abstaining; null where the series has none among its last five votes. */
  readonly reference: { readonly session: string; readonly date: string; readonly moved: number } | null;
  /** +1 where the presser last voted against or abstained in the series, −1 where in favour: it pushes from there. 0 where it never took part. */
  readonly side: -1 | 0 | 1;
  /** Distribution of the number of states newly against or abstaining. */
  readonly newly: DiscretePmf;
  /** States that the reference push moved and that have not moved since: how many, and how many are expected back in favour. */
  readonly moved: { readonly states: number; readonly back: number };
  /** A row each. */
  readonly exposure: readonly PushExposure[];
}

/** What exposes a state to a push. */
export interface PushExposure {
  readonly kind: PressedKind;
  /** Nearness to the presser in the direction of its push, standard deviations within its part of the house; ±2.5 at most. */
  readonly nearness: number;
  /** How far it is like those that gave way in the reference push, on the log-odds scale. */
  readonly pattern: number;
  /** It gave way in the reference push. */
  readonly gaveWay: boolean;
  /** Roll calls missed in the last year, standard deviations. */
  readonly missing: number;
}
