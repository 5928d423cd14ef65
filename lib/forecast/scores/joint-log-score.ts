import { logSumExp } from "../../stats/softmax";
import type { RollCallChances } from "../forecast";

/**
 * −log of the probability that the forecast gave to this very roll call: −log Σ_d w_d Π_i chance_di(what i did). Nats a vote; lower is better.
 * `actual` holds one position (column + 1) for each row of the forecast. O(draws × members).
 * Source: the logarithmic score of a joint distribution, T. Gneiting & A. E. Raftery, JASA 102 (2007), §4.
 */
export function jointLogScore(joint: RollCallChances, actual: ArrayLike<number>): number {
  const members = joint.states.length;
  const { size, weights, chances } = joint.draws;
  const logs = new Float64Array(size);
  for (let d = 0; d < size; d++) {
    let product = 1;
    let sum = Math.log(weights[d]!);
    for (let i = 0, at = d * members * 4; i < members; i++, at += 4) {
      product *= chances[at + actual[i]! - 1]!;
      if (product < 1e-200) {
        sum += Math.log(product);
        product = 1;
      }
    }
    logs[d] = sum + Math.log(product);
  }
  return -logSumExp(logs);
}
