import { cholesky, choleskySolve } from "../../stats/cholesky";
import type { VoteRecord } from "../history";
import { SUPPORT } from "./ideal-points";

/** Ridge on the two slopes, in states: keeps them small when the reference vote was all but unanimous. */
const RIDGE = 5;

/**
 * Dissent in the reference vote regressed on the map of ideal points: `fitted` is what a state's place on the map leads to expect (what it did is
 * part of its origin, so this is its misfit), `axis` the second axis turned so that dissent grows along it. O(states).
 */
export function leastSquaresFit(input: { first: Float64Array; second: Float64Array; reference: VoteRecord | null }): {
  fitted: Float64Array;
  axis: Float64Array;
} {
  const { first, second, reference } = input;
  const gram = Float64Array.of(1, 0, 0, 0, RIDGE, 0, 0, 0, RIDGE);
  const right = new Float64Array(3);
  reference?.positions.forEach((position, i) => {
    if (position === 0 || position === 3) return;
    const row = [1, first[i]!, second[i]!];
    for (let j = 0; j < 3; j++) {
      right[j]! += row[j]! * (1 - SUPPORT[position]!);
      for (let k = 0; k < 3; k++) gram[j * 3 + k]! += row[j]! * row[k]!;
    }
  });
  const slopes = choleskySolve(cholesky(gram, 3), right);
  const turn = slopes[2]! < 0 ? -1 : 1;
  return {
    fitted: first.map((x, i) => slopes[0]! + slopes[1]! * x + slopes[2]! * second[i]!),
    axis: second.map((y) => turn * y),
  };
}
