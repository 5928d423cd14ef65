import type { Asked } from "./ask";

/** What a client can ask that costs most, by kind; `round` makes each question another one. `events` are numbers of the embargo's timeline, `token` lets write. */
export function worstQuestions({ events, token, series, states }: { events: readonly number[]; token: string; series: readonly string[]; states: readonly string[] }): Readonly<Record<string, (round: number) => Asked>> {
  const twelve = (round: number) => Array.from({ length: 12 }, (_, at) => events[(round * 7 + at * (1 + (round % 3))) % events.length]!).filter((id, at, all) => all.indexOf(id) === at).join(",");
  const state = (round: number) => states[round % states.length]!;
  const embargo = "/series/cuba-embargo";
  return {
    "impact, API": (round) => ({ path: `/api/v1${embargo}/impact?events=${twelve(round)}&window=apart` }),
    "impact, page": (round) => ({ path: `${embargo}/impact?events=${twelve(round)}&window=apart` }),
    "impact, picture": (round) => ({ path: `${embargo}/impact.png?events=${twelve(round)}&window=apart&width=${1200 + (round % 800)}` }),
    "400 unknown symbols": (round) => ({
      path: "/api/v1/series",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ slug: `made-up-${round}`, title: "Made up", resolutions: Array.from({ length: 400 }, (_, at) => `A/RES/${50 + (at % 28)}/${5000 + at}`) }),
    }),
    "scenarios, page": (round) => ({ path: `${embargo}/forecast?scenario=level-${((round % 200) / 100).toFixed(2)}&assume=${state(round)}:abstain` }),
    "scenarios, API": (round) => ({ path: `/api/v1/series/${series[round % series.length]}/forecast?seed=${round + 2}` }),
    "forecasts as of a past day": (round) => ({ path: `/api/v1${embargo}/forecast?asOf=${1996 + (round % 28)}-0${1 + (round % 9)}-1${round % 10}` }),
    "pictures of every width": (round) => ({ path: `/series/${series[round % series.length]}.png?width=${2000 - (round % 1500)}` }),
    "backtests and records": (round) => ({ path: round % 2 ? `/api/v1/series/${series[round % series.length]}/backtest` : `/series/${series[round % series.length]}/forecast/record` }),
    "votes and lists": (round) => ({ path: [`${embargo}/votes/${47 + (round % 33)}`, `/series/${series[round % series.length]}?scale=dissent&r=${round}`, `${embargo}/timeline?kind=lobbying&r=${round}`][round % 3]! }),
  };
}

/** What everybody else reads meanwhile. */
export const ordinaryPages = ["/series", "/series/cuba-embargo", "/series/jerusalem", "/series/cuba-embargo/votes/80", "/series/cuba-embargo/timeline", "/series/cuba-embargo/forecast", "/series/cuba-embargo.csv", "/api/v1/series/cuba-embargo", "/series/cuba-embargo.svg"];
