import { seededRandom } from "../../stats/random";
import { dayInWords } from "../../votes/day";
import type { Forecast } from "../forecast";
import { createForecastCache, type ForecastCache } from "../forecast-cache";
import { type ExpectedRows, expectedRows } from "../full/expected-chances";
import { type PressureFooting, pressureFooting } from "../full/pressure-footing";
import { pressureShocks } from "../full/pressure-shocks";
import { pushSummary } from "../full/pressure-summary";
import { expectedBefore } from "../full/pressure-votes";
import { rollCallChances } from "../full/roll-call-chances";
import { scenarioShocks } from "../full/scenario-shocks";
import { SHOCK_SIZE, shockRows } from "../full/shock";
import type { ShockDraws } from "../full/shock-draws";
import { priorFor, rememberedVotes } from "../full/shock-memory";
import { countsOfDraws } from "../independent-forecast";
import type { ForecastModel, ForecastRequest } from "../model";
import { USUAL_PARTIES } from "../parties";
import { OPEN_SCENARIO, type Scenario } from "../scenario";

/** Shocks that carry a forecast. */
export const SHOCK_DRAWS = 1000;

/** Which layers are used; all of them, but for the ablation table. */
export interface Layers {
  /** Layer 2: who moves. */
  readonly covariates: boolean;
  /** Layer 3: how many. "none" lets states move on their own. */
  readonly shock: "mixture" | "calm" | "none";
}

export const fullModel = createFullModel({ name: "full", title: "Full model", layers: { covariates: true, shock: "mixture" } });

export function createFullModel(input: { name: string; title: string; layers: Layers }): ForecastModel {
  const { name, title, layers } = input;
  const version = "2";
  return {
    name,
    version,
    title,
    description:
      "How states move in general, who is likely to move (learnt from all votes before the date), and a common shock that moves states together in calm years and under pressure.",
    forecast(request): Forecast {
      const { history, series, members, seed, scenario = OPEN_SCENARIO, cache = createForecastCache() } = request;
      const { covariates } = layers;
      const expected = expectedRows({ history, series, members, cache, covariates });
      const calmRows = shockRows(expected);
      const memory = layers.shock === "none" ? [] : rememberedVotes({ history, series, cache, covariates });
      const prior = priorFor(memory);
      const random = seededRandom(seed);
      const push = layers.shock !== "none" && scenario.pressure.kind === "push" ? { level: scenario.pressure.level, footing: footingFor(request, expected, cache) } : undefined;
      const { rows, shocks } = push
        ? pressureShocks({ rows: calmRows, prior, ...push, origin: expected.origin, size: SHOCK_DRAWS, random })
        : { rows: calmRows, shocks: layers.shock === "none" ? noShock() : scenarioShocks({ scenario: assumed(scenario, layers), prior, rows: calmRows, memory, size: SHOCK_DRAWS, random }) };
      const joint = rollCallChances({ history, expected, rows, shocks, scenario });
      return {
        model: name,
        version,
        series,
        asOf: history.before,
        seed,
        scenario,
        members: members.length,
        counts: countsOfDraws(joint.draws, members.length),
        joint,
        ...(push ? { push: pushSummary({ ...push, parties: request.parties ?? USUAL_PARTIES, expected, joint }) } : {}),
        sentence: `Learnt from every recorded vote before ${dayInWords(history.before)}; the chance of a vote under pressure is put at ${Math.round(100 * prior.pressureShare)} %.`,
      };
    },
  };
}

/** What the levels of a request stand on. */
function footingFor({ history, series, parties = USUAL_PARTIES }: ForecastRequest, expected: ExpectedRows, cache: ForecastCache): PressureFooting {
  return pressureFooting({ history, series, expected, parties, before: expectedBefore({ history, series, cache }), cache });
}

function assumed(scenario: Scenario, layers: Layers): Scenario {
  return layers.shock === "calm" && scenario.pressure.kind === "open" ? { ...scenario, pressure: { kind: "calm" } } : scenario;
}

function noShock(): ShockDraws {
  return { size: 1, weights: Float64Array.of(1), shocks: new Float64Array(SHOCK_SIZE) };
}
