import type { ForecastAnswer } from "../desk/forecast-answer";
import type { ForecastTarget } from "../forecast-target";
import { type Format, NEWEST_FORMAT, tallyOfFormat } from "./formats";
import { modelParameters } from "./model-parameters";
import type { FrozenContent, FrozenDraws, FrozenScenario } from "./schema";

/** What the forecasting thread says of a forecast that is to be frozen. */
export interface FreezableForecast {
  readonly forecast: ForecastAnswer;
  readonly draws: FrozenDraws;
  /** Names the history that was seen. */
  readonly history: string;
}

/** The content of a frozen forecast: what it claims, and what it was made from. An earlier `format` is for making again what was frozen in it. */
export function frozenContent(input: {
  format?: Format;
  made: FreezableForecast;
  target: ForecastTarget;
  scenario: FrozenScenario;
  revision: { number: number; at: string };
  voters: readonly string[];
}): FrozenContent {
  const { format = NEWEST_FORMAT, made: { forecast, draws, history }, target, scenario, revision, voters } = input;
  const { series, model, version, seed, asOf, members, counts, states, sentence } = forecast;
  const { session, date, resolution, after } = target;
  return {
    format,
    series,
    target: { vote: date === null ? null : { session, date, resolution }, after },
    model, version, seed, scenario, asOf, revision: { number: revision.number, at: revision.at }, history,
    parameters: modelParameters(model, scenario),
    voters: [...voters],
    members,
    expected: tallyOfFormat[format](forecast),
    counts: {
      no: { ...counts.no, pmf: [...counts.no.pmf] }, abstain: { ...counts.abstain, pmf: [...counts.abstain.pmf] },
      absent: { ...counts.absent, pmf: [...counts.absent.pmf] }, yes: { ...counts.yes, pmf: [...counts.yes.pmf] },
    },
    states: states.map(({ country, last, no, abstain, absent, yes }) => ({ country, last, no, abstain, absent, yes })),
    draws,
    sentence,
  };
}
