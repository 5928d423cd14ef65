import { expect, it, vi } from "vitest";
import { applyShock, FIRST_REGION, LEAVING, RETURN, SHOCK_SIZE, type ShockRows } from "../../../../../lib/forecast/full/shock";
import { centred, drawComponent } from "../../../../../lib/forecast/full/shock-draws";
import { fitShockMixture } from "../../../../../lib/forecast/full/shock-mixture";
import { shockDerivatives, shockPosterior } from "../../../../../lib/forecast/full/shock-posterior";
import { SHOCK_PRIOR } from "../../../../../lib/forecast/full/shock-prior";
import { type Random, seededRandom } from "../../../../../lib/stats/random";

// These fit whole models; a busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

function house(members: number): ShockRows {
  const rows = Array.from({ length: members }, (_, i) => (i % 4 === 0 ? [0.1, 0.6, 0.1, 0.2] : [0.01, 0.04, 0.05, 0.9]));
  return {
    members,
    chances: Float64Array.from(rows.flat()),
    dissenting: Uint8Array.from(rows, (_, i) => (i % 4 === 0 ? 1 : 0)),
    region: Uint8Array.from(rows, (_, i) => i % 5),
    risk: Float64Array.from(rows, (_, i) => (i % 4 === 0 ? 0 : ((i % 7) - 3) / 2)),
  };
}

function vote(rows: ShockRows, shock: ArrayLike<number>, random: Random): Uint8Array {
  const chances = new Float64Array(rows.members * 4);
  applyShock(rows, shock, chances);
  return Uint8Array.from({ length: rows.members }, (_, row) => {
    let left = random.uniform();
    const taken = [0, 1, 2, 3].findIndex((k) => (left -= chances[row * 4 + k]!) < 0);
    return (taken < 0 ? 3 : taken) + 1;
  });
}

it("changes nothing when it is zero, and keeps every row's sum at 1", () => {
  const rows = house(20);
  const out = new Float64Array(80);
  applyShock(rows, new Float64Array(SHOCK_SIZE), out);
  out.forEach((chance, at) => expect(chance).toBeCloseTo(rows.chances[at]!, 12));
  applyShock(rows, Float64Array.from({ length: SHOCK_SIZE }, (_, j) => j - 3), out);
  for (let at = 0; at < 80; at += 4) expect(out[at]! + out[at + 1]! + out[at + 2]! + out[at + 3]!).toBeCloseTo(1, 12);
});

it("lifts leaving where one can leave, and return where one can return", () => {
  const rows = house(20);
  const out = new Float64Array(80);
  const shock = new Float64Array(SHOCK_SIZE);
  shock[LEAVING] = 1;
  applyShock(rows, shock, out);
  expect(out[5]! / out[7]!).toBeCloseTo(Math.E * (0.04 / 0.9), 12);
  expect(out[3]).toBeCloseTo(0.2, 12);
  shock.fill(0);
  shock[RETURN] = 1;
  shock[FIRST_REGION] = 1;
  applyShock(rows, shock, out);
  expect(out[3]).toBeCloseTo(0.2, 12);
  expect(out[5 * 4 + 1]! / out[5 * 4 + 3]!).toBeCloseTo(Math.E * (0.04 / 0.9), 12);
});

it("has the gradient and curvature that finite differences give", () => {
  const rows = house(60);
  const random = seededRandom(1);
  const shock = Float64Array.from({ length: SHOCK_SIZE }, () => 0.5 * random.normal());
  const actual = vote(rows, shock, random);
  const at = (z: Float64Array) => shockDerivatives({ rows, actual, component: SHOCK_PRIOR.calm, shock: z });
  const here = at(shock);
  const step = 1e-4;
  for (let j = 0; j < SHOCK_SIZE; j++) {
    const up = at(shock.map((z, l) => (l === j ? z + step : z)));
    const down = at(shock.map((z, l) => (l === j ? z - step : z)));
    expect((up.logJoint - down.logJoint) / (2 * step)).toBeCloseTo(here.gradient[j]!, 5);
    for (let l = 0; l < SHOCK_SIZE; l++) {
      expect(-(up.gradient[l]! - down.gradient[l]!) / (2 * step)).toBeCloseTo(here.curvature[j * SHOCK_SIZE + l]!, 4);
    }
  }
});

it("finds a strong shock again in the roll call that it made", () => {
  const rows = house(1500);
  const shock = new Float64Array(SHOCK_SIZE);
  shock[LEAVING] = 2;
  shock[RETURN] = -1;
  const { mode } = shockPosterior(rows, vote(rows, shock, seededRandom(2)), SHOCK_PRIOR.pressure);
  expect(Math.abs(mode[LEAVING]! + mode.slice(FIRST_REGION).reduce((sum, z) => sum + z, 0) / 5 - 2)).toBeLessThan(0.4);
  expect(mode[RETURN]).toBeLessThan(0);
});

it("gives a Laplace evidence near the one that averaging over prior draws gives", () => {
  const rows = house(60);
  const random = seededRandom(3);
  const actual = vote(rows, new Float64Array(SHOCK_SIZE), random);
  const draws = drawComponent({ component: SHOCK_PRIOR.calm, size: 20_000, random });
  const out = new Float64Array(240);
  let mean = 0;
  for (let d = 0; d < 20_000; d++) {
    applyShock(rows, draws.subarray(d * SHOCK_SIZE, (d + 1) * SHOCK_SIZE), out);
    let log = 60;
    actual.forEach((position, row) => (log += Math.log(out[row * 4 + position - 1]!)));
    mean += Math.exp(log) / 20_000;
  }
  expect(Math.abs(Math.log(mean) - 60 - shockPosterior(rows, actual, SHOCK_PRIOR.calm).logEvidence)).toBeLessThan(0.2);
});

it("centres calm draws on the counts of their centre", () => {
  const rows = house(100);
  const moved = centred(rows, drawComponent({ component: SHOCK_PRIOR.calm, size: 200, random: seededRandom(4) }), new Float64Array(SHOCK_SIZE));
  const out = new Float64Array(400);
  const sums = [0, 0, 0, 0];
  for (let d = 0; d < 200; d++) {
    applyShock(rows, moved.subarray(d * SHOCK_SIZE, (d + 1) * SHOCK_SIZE), out);
    out.forEach((chance, at) => (sums[at % 4]! += chance / 200));
  }
  const wanted = [0, 0, 0, 0];
  rows.chances.forEach((chance, at) => (wanted[at % 4]! += chance));
  expect(Math.abs(sums[3]! - wanted[3]!)).toBeLessThan(0.5);
});

it("finds the share of pressure that made a simulated record", () => {
  const random = seededRandom(5);
  const rows = house(120);
  const votes = Array.from({ length: 50 }, (_, v) => {
    const component = v % 5 === 0 ? SHOCK_PRIOR.pressure : SHOCK_PRIOR.calm;
    return { rows, actual: vote(rows, drawComponent({ component, size: 1, random }), random) };
  });
  const { pressureShare, calm, pressure } = fitShockMixture(votes, SHOCK_PRIOR, 3);
  expect(pressureShare).toBeGreaterThan(0.1);
  expect(pressureShare).toBeLessThan(0.35);
  expect(pressure.sd[LEAVING]!).toBeGreaterThan(calm.sd[LEAVING]!);
});
