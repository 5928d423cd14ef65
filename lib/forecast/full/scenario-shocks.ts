import type { Random } from "../../stats/random";
import type { Scenario } from "../scenario";
import { REGIONS } from "./regions";
import { ABSENCE, FIRST_REGION, LEAVING, SHOCK_SIZE, type ShockRows } from "./shock";
import { centred, drawComponent, drawShocks, type ShockDraws } from "./shock-draws";
import type { RememberedVote, SeriesShockPrior } from "./shock-memory";
import { SHOCK_PRIOR } from "./shock-prior";

/** What is left open when a shock is assumed: the calm spread, this much of it. */
const SPREAD_ABOUT_ASSUMPTION = 0.5;

/** Shocks under an assumption: the open mixture, calm alone, as in an earlier vote, or a point on the line from calm to the hardest vote on record. */
export function scenarioShocks(input: {
  scenario: Scenario;
  prior: SeriesShockPrior;
  rows: ShockRows;
  memory: readonly RememberedVote[];
  size: number;
  random: Random;
}): ShockDraws {
  const { scenario, prior, rows, memory, size, random } = input;
  const { pressure } = scenario;
  if (pressure.kind === "push") throw new Error("Levels of push have draws of their own.");
  if (pressure.kind === "open") return drawShocks({ prior, rows, size, random });
  const even = (shocks: Float64Array): ShockDraws => ({ size, weights: new Float64Array(size).fill(1 / size), shocks });
  if (pressure.kind === "calm") {
    return even(centred(rows, drawComponent({ component: prior.calm, size, random }), prior.centre));
  }
  const assumed = pressure.kind === "as-in" ? shockOfSession(memory, pressure.session) : (hardestVote(memory)?.mode ?? usualCampaign);
  const level = pressure.kind === "as-in" ? 1 : pressure.level;
  const mean = Float64Array.from({ length: SHOCK_SIZE }, (_, j) => prior.calm.mean[j]! + level * (assumed[j]! - prior.calm.mean[j]!));
  const away = Math.min(1, Math.abs(level));
  const sd = Float64Array.from(prior.calm.sd, (s) => s * (1 - away * (1 - SPREAD_ABOUT_ASSUMPTION)));
  return even(centred(rows, drawComponent({ component: { mean, sd }, size, random }), mean));
}

/** The vote remembered that pulled most states away from "in favour": what level 1 repeats. Undefined where none pulled harder than a usual campaign. */
function hardestVote(memory: readonly RememberedVote[]): RememberedVote | undefined {
  return memory.reduce<RememberedVote | undefined>((hardest, one) => (pull(one.mode) > pull(hardest?.mode ?? usualCampaign) ? one : hardest), undefined);
}

/** One spread of the pressure component in "leaving" and "absence". */
const usualCampaign = Float64Array.from(SHOCK_PRIOR.pressure.sd, (sd, j) => (j === LEAVING || j === ABSENCE ? sd : 0));

function shockOfSession(memory: readonly RememberedVote[], session: string): Float64Array {
  const remembered = memory.find(({ vote }) => vote.session === session);
  if (!remembered) throw new RangeError(`No vote of session ${session} to take the pressure from.`);
  return remembered.mode;
}

function pull(shock: ArrayLike<number>): number {
  const regions = REGIONS.reduce((sum, _, r) => sum + shock[FIRST_REGION + r]!, 0);
  return shock[LEAVING]! + regions / REGIONS.length;
}
