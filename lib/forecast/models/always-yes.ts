import { independentForecast } from "../independent-forecast";
import type { ForecastModel } from "../model";
import { YES } from "../outcomes";
import { latestStanding, seriesPanel } from "../series-panel";

/** Chance of voting in favour; the rest is shared equally. */
export const CHANCE_IN_FAVOUR = 0.99;

export const alwaysYes: ForecastModel = {
  name: "always-yes",
  version: "1",
  title: "Always in favour",
  description: "Every state votes in favour with a chance of 99 %, whatever it did before.",
  forecast(request) {
    const standing = latestStanding(seriesPanel(request.history, request.series));
    const last = Uint8Array.from(request.members, (state) => standing.last[state]!);
    const chances = new Float64Array(last.length * 4);
    for (let at = 0; at < chances.length; at++) chances[at] = at % 4 === YES ? CHANCE_IN_FAVOUR : (1 - CHANCE_IN_FAVOUR) / 3;
    return independentForecast({ model: alwaysYes, request, last, chances, sentence: "Every state is expected to vote in favour." });
  },
};
