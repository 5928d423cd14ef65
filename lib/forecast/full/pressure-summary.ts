import type { DiscretePmf } from "../../stats/discrete-pmf";
import { addPoissonBinomial, scratchFor } from "../../stats/poisson-binomial";
import type { RollCallChances } from "../forecast";
import type { Parties } from "../parties";
import type { PushSummary } from "../push-summary";
import type { ExpectedRows } from "./expected-chances";
import { FEATURE_COUNT, featureIndex } from "./features";
import type { PressedKind, PressureFooting } from "./pressure-footing";

/** What a level of push says besides the chances. O(draws × states × window). */
export function pushSummary(input: { level: number; parties: Parties; footing: PressureFooting; expected: ExpectedRows; joint: RollCallChances }): PushSummary {
  const { level, parties, footing, expected, joint } = input;
  const { reference, kinds, nearness, pattern, gaveWay } = footing;
  const missing = featureIndex("absence-year");
  const moved = kinds.flatMap((kind, row) => (kind === "new" ? [row] : []));
  return {
    level, parties, side: footing.side,
    reference: reference && { session: reference.vote.session, date: reference.vote.date, moved: reference.moved.length },
    newly: newlyLeaving(joint, kinds),
    moved: { states: moved.length, back: moved.reduce((sum, row) => sum + joint.chances[row * 4 + 3]!, 0) },
    exposure: kinds.map((kind, row) => ({ kind, nearness: nearness[row]!, pattern: pattern[row]!, gaveWay: gaveWay[row]!, missing: expected.features[row * FEATURE_COUNT + missing]! })),
  };
}

/** The exact mixture, over the draws, of Poisson-binomials over the states that can newly leave. O(draws × states × window). */
function newlyLeaving({ draws }: RollCallChances, kinds: readonly PressedKind[]): DiscretePmf {
  const rows = kinds.flatMap((kind, row) => (kind === "go" ? [row] : []));
  const width = kinds.length * 4;
  const chances = new Float32Array(draws.size * rows.length);
  for (let d = 0, at = 0; d < draws.size; d++) for (const row of rows) chances[at++] = draws.chances[d * width + row * 4]! + draws.chances[d * width + row * 4 + 1]!;
  const mixture = new Float64Array(rows.length + 1);
  const scratch = scratchFor(rows.length);
  for (let d = 0; d < draws.size; d++) addPoissonBinomial({ mixture, chances, trials: rows.length, offset: d * rows.length, stride: 1, weight: draws.weights[d]!, scratch });
  return mixture;
}
