import { seededRandom } from "../../stats/random";
import type { Forecast } from "../forecast";
import { createForecastCache } from "../forecast-cache";
import { expectedRows } from "../full/expected-chances";
import { rollCallChances } from "../full/roll-call-chances";
import { scenarioShocks } from "../full/scenario-shocks";
import { shockRows } from "../full/shock";
import { priorFor, rememberedVotes } from "../full/shock-memory";
import { countsOfDraws } from "../independent-forecast";
import type { ForecastModel } from "../model";
import { OPEN_SCENARIO } from "../scenario";

/** Shocks that carry a forecast. */
export const SHOCK_DRAWS = 1000;

export const fullModel: ForecastModel = {
  name: "full",
  version: "1",
  title: "Full model",
  description:
    "How states move in general, who is likely to move (learnt from all votes before the date), and a common shock that moves states together in calm years and under pressure.",
  forecast(request): Forecast {
    const { history, series, members, seed } = request;
    const scenario = request.scenario ?? OPEN_SCENARIO;
    const cache = request.cache ?? createForecastCache();
    const expected = expectedRows({ history, series, members, cache });
    const rows = shockRows(expected);
    const memory = rememberedVotes({ history, series, cache });
    const prior = priorFor(memory);
    const shocks = scenarioShocks({ scenario, prior, rows, memory, size: SHOCK_DRAWS, random: seededRandom(seed) });
    const joint = rollCallChances({ history, expected, rows, shocks, scenario });
    return {
      model: fullModel.name,
      version: fullModel.version,
      series,
      asOf: history.before,
      seed,
      scenario,
      members: members.length,
      counts: countsOfDraws(joint.draws, members.length),
      joint,
      sentence: `Learnt from every recorded vote before ${history.before}; the chance of a vote under pressure is put at ${Math.round(100 * prior.pressureShare)} %.`,
    };
  },
};
