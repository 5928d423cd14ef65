import { createHash } from "node:crypto";
import { FIRST_FORECAST } from "../backtest";
import type { ForecastCache } from "../forecast-cache";
import { fingerprintOf, type History, historyBefore, lastDayOf, membersIn, narrowHistory, votesOfSeries, type VotingRecord } from "../history";
import { modelNamed } from "../models/all-models";
import { OPEN_SCENARIO } from "../scenario";
import { recordFor } from "../teachers";
import type { FreezableForecast } from "../registry/frozen-content";
import { frozenDraws } from "../registry/frozen-draws";
import { backtestedForecast } from "./backtested-forecast";
import { forecastAnswer } from "./forecast-answer";
import { recurringSeriesOf } from "../shocks/recurring-series";
import { shocksFound } from "../shocks/shocks-found";
import { pastPushes } from "./past-pushes";
import type { Answers, BacktestQuestion, ForecastQuestion, FreezeQuestion, PlanQuestion, PlannedForecast, Question } from "./questions";

/** Changes whenever the form or the scores of what is stored do. */
const RESULTS_VERSION = 1;

/** What the full model expected had the year been calm: the yardstick of impact, backtested beside the models. */
export const CALM_SUFFIX = "/calm";

/** Answers questions about one state of the record. Nothing in it depends on what was asked before; `cache` only saves work. */
export interface Desk {
  answer<Q extends Question>(question: Q): Answers[Q["kind"]];
}

export function createDesk(record: VotingRecord, cache: ForecastCache): Desk {
  const views = new Map<string, History>();
  /** All that the forecasts of a series may ever see. Series that teach share one view. */
  function wholeFor(series: string): History {
    const key = record.teachers && !record.teachers.includes(series) ? series : "";
    const view = views.get(key) ?? historyBefore(recordFor(record, series), "9999-12-31");
    views.set(key, view);
    return view;
  }
  const indexOf = new Map(record.states.map(({ iso3 }, at) => [iso3, at]));

  function make({ series, asOf, members: codes, model: name, scenario, seed, parties }: Omit<ForecastQuestion, "kind">) {
    const history = narrowHistory(wholeFor(series), asOf);
    const model = modelNamed(name);
    const members = codes.map((code) => indexOf.get(code)!);
    const made = model.forecast({ history, series, members, seed, scenario, cache, ...(parties ? { parties } : {}) });
    return { made, history, answer: forecastAnswer({ forecast: made, title: model.title, history, members, cache, explained: model.name === "full" }) };
  }

  function freezable(question: FreezeQuestion): FreezableForecast {
    const { made, history, answer } = make(question);
    return { forecast: answer, draws: frozenDraws(made), history: fingerprintOf(history) };
  }

  function plan({ series, models, seed, earlier }: PlanQuestion): PlannedForecast[] {
    const votes = votesOfSeries(wholeFor(series), series).slice(FIRST_FORECAST);
    const wanted = earlier
      ? earlier.flatMap(({ voteId, asOf }) => votes.filter(({ id, date }) => id === voteId && asOf <= date).map((vote) => ({ vote, asOf })))
      : votes.map((vote) => ({ vote, asOf: undefined }));
    return wanted.flatMap(({ vote, asOf }) => {
      const fingerprint = fingerprintOf(narrowHistory(wholeFor(series), asOf ?? vote.date));
      return models.map((model) => {
        const { version } = modelNamed(modelOf(model).name);
        const key = createHash("sha256").update([RESULTS_VERSION, model, version, seed, series, fingerprint, vote.id, vote.positions.join("")].join("|")).digest("hex");
        const { id, session, date, resolution } = vote;
        return { key, series, voteId: id, session, date, resolution, members: membersIn(vote).length, model, seed, ...(asOf ? { asOf } : {}) };
      });
    });
  }

  function backtest({ planned: { series, voteId, model: asked, seed, asOf } }: BacktestQuestion) {
    const vote = votesOfSeries(wholeFor(series), series).find(({ id }) => id === voteId);
    if (!vote) throw new RangeError(`No vote ${voteId} in ${series}.`);
    const history = narrowHistory(wholeFor(series), lastDayOf(asOf ?? vote.date));
    const { name, scenario } = modelOf(asked);
    const made = modelNamed(name).forecast({ history, series, members: membersIn(vote), seed, scenario, cache });
    return backtestedForecast({ forecast: made, history, vote, withStates: name === "full" });
  }

  return {
    answer<Q extends Question>(question: Q): Answers[Q["kind"]] {
      const answerTo = (asked: Question): Answers[Question["kind"]] => {
        if (asked.kind === "forecast") return make(asked).answer;
        if (asked.kind === "freeze") return freezable(asked);
        if (asked.kind === "past-pushes") return pastPushes({ ...asked, history: wholeFor(asked.series), cache });
        if (asked.kind === "shocks") return shocksFound(recurringSeriesOf(record, asked.titles));
        return asked.kind === "plan" ? plan(asked) : backtest(asked);
      };
      return answerTo(question) as Answers[Q["kind"]];
    },
  };
}

function modelOf(asked: string) {
  const calm = asked.endsWith(CALM_SUFFIX);
  return {
    name: calm ? asked.slice(0, -CALM_SUFFIX.length) : asked,
    scenario: calm ? { ...OPEN_SCENARIO, pressure: { kind: "calm" } as const } : OPEN_SCENARIO,
  };
}
