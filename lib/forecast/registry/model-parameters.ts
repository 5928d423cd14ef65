import { COVARIATE_SETTINGS } from "../full/covariate-model";
import { RAKING } from "../full/expected-chances";
import { FEATURE_LIMIT, FEATURES } from "../full/features";
import { GENERIC_BY_ORIGIN, TENURE_CLASSES } from "../full/origins";
import { PRESSURE } from "../full/pressure-constants";
import { SHOCKS, SPREAD_LIMIT } from "../full/shock";
import { PRESSURE_DEGREES } from "../full/shock-draws";
import { SHOCK_PRIOR } from "../full/shock-prior";
import { TRANSITION_SETTINGS } from "../full/transitions";
import { GENERIC_TRANSITIONS, GENERIC_WEIGHT } from "../generic-transitions";
import { CHANCE_IN_FAVOUR } from "../models/always-yes";
import { SHOCK_DRAWS } from "../models/full";
import { CHANCE_OF_REPEATING } from "../models/same-as-last";
import type { FrozenScenario } from "./schema";
import { ENOUGH_ERRORS, TREND_DAMPING, TREND_SMOOTHING } from "../project-counts";

const byModel: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "always-yes": { chanceInFavour: CHANCE_IN_FAVOUR },
  "same-as-last": { chanceOfRepeating: CHANCE_OF_REPEATING },
  "pooled-markov": { genericTransitions: GENERIC_TRANSITIONS, genericWeight: GENERIC_WEIGHT },
  "simple-projection": { trendDamping: TREND_DAMPING, trendSmoothing: TREND_SMOOTHING, enoughErrors: ENOUGH_ERRORS },
  full: {
    transitions: { ...TRANSITION_SETTINGS, genericByOrigin: GENERIC_BY_ORIGIN, tenureClasses: TENURE_CLASSES },
    covariates: { ...COVARIATE_SETTINGS, features: FEATURES.map(({ name }) => name), featureLimit: FEATURE_LIMIT, raking: RAKING },
    shocks: { names: SHOCKS, prior: SHOCK_PRIOR, pressureDegrees: PRESSURE_DEGREES, spreadLimit: SPREAD_LIMIT, draws: SHOCK_DRAWS },
  },
};

/** The constants that a model works with, layer by layer, and those of the levels of push where one was assumed: stored with every frozen forecast. */
export function modelParameters(model: string, { pressure }: Pick<FrozenScenario, "pressure">): Readonly<Record<string, unknown>> {
  return { ...byModel[model], ...(model === "full" && pressure.startsWith("push=") ? { push: PRESSURE } : {}) };
}
