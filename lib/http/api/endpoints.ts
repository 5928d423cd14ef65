import { z } from "zod";
import { iso3Schema } from "@/lib/countries/schema";
import { impactQuerySchema } from "@/lib/impact/schema";
import { slugSchema } from "@/lib/series/schema";
import { timelineFilterSchema } from "@/lib/timeline/filter-address";
import { sessionSchema } from "@/lib/votes/session";
import type { Endpoint } from "../endpoint";
import { countriesAnswer, countryAnswer } from "./countries";
import { backtestAnswer, backtestQuery } from "./backtest";
import { forecastAnswerSchema, forecastQuery } from "./forecast";
import { healthAnswer, indexAnswer, openApiAnswer } from "./about";
import { impactAnswer } from "./impact";
import { newVoteBody } from "./new-vote";
import { projectionAnswer } from "./projection";
import { newSeriesBody, seriesAnswer, seriesListAnswer } from "./series";
import { frozenAnswer, frozenIdSchema, registryAnswer } from "./registry";
import { timelineAnswer } from "./timeline";
import { voteAnswer, votesAnswer } from "./votes";

const nothing = z.object({});
const slug = z.object({ slug: slugSchema });

/** Every address of the API. Routes, the index, the OpenAPI description and the tests read this one list. */
export const endpoints = {
  index: { path: "", summary: "What can be asked here.", params: nothing, query: nothing, answer: indexAnswer },
  health: { path: "/health", summary: "Whether this server can reach its database, and which revision it shows.", params: nothing, query: nothing, answer: healthAnswer },
  openApi: { path: "/openapi.json", summary: "This list as an OpenAPI 3.1 description.", params: nothing, query: nothing, answer: openApiAnswer },
  seriesList: {
    path: "/series",
    summary: "All series: resolutions that return.",
    params: nothing,
    query: nothing,
    answer: seriesListAnswer,
    post: { name: "createSeries", summary: "Makes a series of votes that are in the record.", body: newSeriesBody, answer: seriesAnswer },
  },
  series: { path: "/series/{slug}", summary: "One series with its first and last vote.", params: slug, query: nothing, answer: seriesAnswer },
  votes: {
    path: "/series/{slug}/votes",
    summary: "All votes of a series, oldest first.",
    params: slug,
    query: nothing,
    answer: votesAnswer,
    post: { name: "recordVote", summary: "Records a vote at any stage (its announced tally, the names known so far, its whole roll call), or completes one that is provisional.", body: newVoteBody, answer: voteAnswer },
  },
  vote: {
    path: "/series/{slug}/votes/{session}",
    summary: "One vote with its roll call, what changed since the vote before, and what is known about its sources.",
    params: z.object({ slug: slugSchema, session: sessionSchema }),
    query: nothing,
    answer: voteAnswer,
  },
  timeline: { path: "/series/{slug}/timeline", summary: "Lobbying, policy, diplomatic and context events, oldest first.", params: slug, query: timelineFilterSchema, answer: timelineAnswer },
  projection: { path: "/series/{slug}/projection", summary: "The simple projection of the next vote.", params: slug, query: nothing, answer: projectionAnswer },
  impact: { path: "/series/{slug}/impact", summary: "What events changed: the vote after them against what was expected, placebos, controls, and a verdict by rule.", params: slug, query: impactQuerySchema, answer: impactAnswer },
  forecast: {
    path: "/series/{slug}/forecast",
    summary: "The next vote by a model and under a scenario: four counts, every state's chances, the states to watch.",
    params: slug,
    query: forecastQuery,
    answer: forecastAnswerSchema,
  },
  registry: { path: "/series/{slug}/forecast/registry", summary: "Every frozen forecast, newest first, with how it came out.", params: slug, query: nothing, answer: registryAnswer },
  frozen: {
    path: "/series/{slug}/forecast/registry/{id}",
    summary: "One frozen forecast with its whole content, its hash, and how it came out.",
    params: z.object({ slug: slugSchema, id: frozenIdSchema }),
    query: nothing,
    answer: frozenAnswer,
  },
  backtest: {
    path: "/series/{slug}/backtest",
    summary: "Every past vote forecast from what was known before it, and how that came out. Made once a state of the record: the first asker may wait some ten seconds.",
    params: slug,
    query: backtestQuery,
    answer: backtestAnswer,
  },
  countries: { path: "/countries", summary: "All member states, present and former, by name.", params: nothing, query: nothing, answer: countriesAnswer },
  country: {
    path: "/countries/{iso3}",
    summary: "One state: names, memberships, groups, and its position in every vote of every series.",
    params: z.object({ iso3: iso3Schema }),
    query: nothing,
    answer: countryAnswer,
  },
} as const satisfies Record<string, Endpoint>;
