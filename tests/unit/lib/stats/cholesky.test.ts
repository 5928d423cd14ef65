import { expect, it } from "vitest";
import { cholesky, choleskyInverse, choleskyLogDeterminant, choleskySolve } from "../../../../lib/stats/cholesky";

const matrix = Float64Array.of(4, 2, 0.6, 2, 5, 1.2, 0.6, 1.2, 3);

it("multiplies back to the matrix", () => {
  const lower = cholesky(matrix, 3);
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      let sum = 0;
      for (let k = 0; k < 3; k++) sum += lower[i * 3 + k]! * lower[j * 3 + k]!;
      expect(sum).toBeCloseTo(matrix[i * 3 + j]!, 12);
    }
  }
});

it("solves, inverts and gives the determinant", () => {
  const lower = cholesky(matrix, 3);
  const x = choleskySolve(lower, [1, 2, 3]);
  for (let i = 0; i < 3; i++) {
    expect(matrix[i * 3]! * x[0]! + matrix[i * 3 + 1]! * x[1]! + matrix[i * 3 + 2]! * x[2]!).toBeCloseTo(i + 1, 12);
  }
  const determinant = 4 * (15 - 1.44) - 2 * (6 - 0.72) + 0.6 * (2.4 - 3);
  expect(choleskyLogDeterminant(lower, 3)).toBeCloseTo(Math.log(determinant), 12);
  expect(choleskyInverse(lower, 3)[0]).toBeCloseTo((15 - 1.44) / determinant, 12);
});

it("refuses a matrix that is not positive definite", () => {
  expect(() => cholesky(Float64Array.of(1, 2, 2, 1), 2)).toThrow(RangeError);
});
