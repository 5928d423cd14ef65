import { expect, it, vi } from "vitest";
import { fitCovariates } from "../../../../../lib/forecast/full/covariate-fit";
import { COVARIATE_SETTINGS, PARAMETERS, type TrainingVote, WIDTH } from "../../../../../lib/forecast/full/covariate-model";
import { createProfile } from "../../../../../lib/forecast/full/covariate-profile";
import { FEATURE_COUNT } from "../../../../../lib/forecast/full/features";
import { type Random, seededRandom } from "../../../../../lib/stats/random";

// These fit whole models; a busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

/** Votes drawn from the model itself: two features matter, each vote has a shift of its own. */
function simulate(input: { votes: number; rows: number; slopes: readonly number[]; random: Random }): TrainingVote[] {
  const { votes, rows, slopes, random } = input;
  return Array.from({ length: votes }, () => {
    const shift = [0, 1, 2].map(() => 0.5 * random.normal());
    const features = Float32Array.from({ length: rows * FEATURE_COUNT }, () => random.normal());
    const offsets = Float64Array.from({ length: rows * 3 }, (_, at) => Math.log([0.1, 0.2, 0.1][at % 3]! / 0.6));
    const outcome = new Uint8Array(rows);
    for (let row = 0; row < rows; row++) {
      const odds = [0, 1, 2].map((a) => {
        const tilt = slopes[a]! * features[row * FEATURE_COUNT]! - slopes[a]! * features[row * FEATURE_COUNT + 1]!;
        return Math.exp(offsets[row * 3 + a]! + shift[a]! + tilt);
      });
      let left = random.uniform() * (1 + odds[0]! + odds[1]! + odds[2]!);
      outcome[row] = odds.findIndex((odd) => (left -= odd) < 0);
      if (outcome[row] === 255) outcome[row] = 3;
    }
    return { rows, features, offsets, outcome };
  });
}

it("has the gradient and curvature that finite differences give", () => {
  const votes = simulate({ votes: 4, rows: 50, slopes: [1, 0.5, 0], random: seededRandom(1) });
  const random = seededRandom(2);
  const at = Float64Array.from({ length: PARAMETERS }, () => 0.2 * random.normal());
  const point = createProfile(votes, COVARIATE_SETTINGS)(at, true);
  for (const p of [0, 1, 5, WIDTH, WIDTH + 2, 2 * WIDTH, PARAMETERS - 1]) {
    const step = 1e-3;
    const moved = (sign: number) => createProfile(votes, COVARIATE_SETTINGS)(at.map((value, q) => (q === p ? value + sign * step : value)), false);
    expect((moved(1).objective - moved(-1).objective) / (2 * step)).toBeCloseTo(point.gradient[p]!, 2);
    for (const q of [0, 1, WIDTH + 2].filter((index) => index <= p)) {
      const second = -(moved(1).gradient[q]! - moved(-1).gradient[q]!) / (2 * step);
      expect(Math.abs(second - point.hessian![p * PARAMETERS + q]!)).toBeLessThan(1e-2 * (1 + Math.abs(second)));
    }
  }
});

it("recovers the slopes that made the data and leaves the others near 0", () => {
  const votes = simulate({ votes: 30, rows: 150, slopes: [1, 0.5, 0], random: seededRandom(3) });
  const fitted = fitCovariates(votes, { ...COVARIATE_SETTINGS, ridge: 1 });
  [1, 0.5, 0].forEach((slope, a) => {
    expect(Math.abs(fitted[a * WIDTH + 1]! - slope)).toBeLessThan(0.12);
    expect(Math.abs(fitted[a * WIDTH + 2]! + slope)).toBeLessThan(0.12);
    expect(Math.abs(fitted[a * WIDTH + 9]!)).toBeLessThan(0.15);
  });
});

it("ends where the gradient vanishes", () => {
  const votes = simulate({ votes: 12, rows: 80, slopes: [0.5, -0.5, 0.2], random: seededRandom(4) });
  const { gradient } = createProfile(votes, COVARIATE_SETTINGS)(fitCovariates(votes), false);
  expect(Math.max(...gradient.map(Math.abs))).toBeLessThan(0.5);
});

it("is all zeros when there is nothing to learn from", () => {
  expect(fitCovariates([]).every((value) => value === 0)).toBe(true);
});
