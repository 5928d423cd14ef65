import type { ForecastModel } from "../model";
import { alwaysYes } from "./always-yes";
import { fullModel } from "./full";
import { fullAblations } from "./full-ablations";
import { pooledMarkov } from "./pooled-markov";
import { sameAsLast } from "./same-as-last";
import { simpleProjection } from "./simple-projection";

/** The models that readers choose from: the naive ones first, the full one last. */
export const models: readonly ForecastModel[] = [alwaysYes, sameAsLast, pooledMarkov, simpleProjection, fullModel];

export const modelNames = models.map(({ name }) => name);

/** A model by name, the full model's ablations included. @throws RangeError for a name that no model has */
export function modelNamed(name: string): ForecastModel {
  const model = [...models, ...fullAblations].find((candidate) => candidate.name === name);
  if (!model) throw new RangeError(`There is no model "${name}". There are: ${modelNames.join(", ")}.`);
  return model;
}
