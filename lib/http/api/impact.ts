import { z } from "zod";
import { positions } from "@/lib/votes/schema";
import type { Impact } from "@/lib/impact/impact";
import type { ImpactView } from "@/lib/impact/impact-view";
import { findingOf } from "@/lib/impact/finding";
import { impactHeadline } from "@/lib/impact/headline";
import { RANKED_BY, rankIn } from "@/lib/impact/rank-words";
import { outcomesInWords } from "@/lib/impact/window-words";
import { neverExcluded } from "@/lib/impact/rivals";
import { impactQuery } from "@/lib/impact/schema";
import { day, path, revisionFields, stamped, states } from "./envelope";
import { controlFields, controlJson, departureFields, departureJson, driftFields, driftJson, driftStateFields, driftStateJson, rank, ranks, ranksJson, stateFields, targetFields, targetJson } from "./impact-parts";
import { pagePath, seriesPath } from "./paths";

const eventInShort = z.object({ id: z.int(), date: day, title: z.string(), kind: z.string() });
const verdict = z.object({
  kind: z.enum(["not-yet", "too-early", "being-made", "as-expected", "comparing", "not-unusual", "drift", "other-way", "window", "departure"]),
  sentence: z.string().describe("Chosen by rule from the evidence: docs/impact-method.md."),
  provisional: z.boolean().describe("True while placebos are still being made."),
});
const vote = z.object({ session: z.string().nullable(), date: day, resolution: z.string().nullable() });

const window = z.object({
  events: z.array(eventInShort).describe("The events of the window, oldest first."),
  asOf: day.describe("Only votes before this day were seen: the first possible day of the earliest event."),
  vote: vote.nullable().describe("The vote after it; null while there is none."),
  order: z.enum(["before", "same-day", "uncertain"]).describe("Whether the events came before the vote."),
  sense: z.union([z.literal(-1), z.literal(1)]).nullable().describe("Which way in favour was pushed; null for both ways or neither."),
  state: z.enum(["not-yet", "too-early", "being-made", "estimated"]),
  headline: z.string().describe("What the window changed, in one sentence to quote."),
  verdict,
  estimate: z
    .object({
      counts: z.object({ yes: departureFields, no: departureFields, abstain: departureFields, absent: departureFields }),
      rank: z.object({ by: z.string().describe("What the one rank goes by, in words."), own: rank.describe("Among the votes of this series."), all: rank.describe("Among the votes of all series compared.") }).describe("The rank that is shown and quoted: placebo.own.either and placebo.all.either."),
      placebo: z.object({ own: ranks.describe("Among the votes of this series."), ownQuiet: ranks.describe("Without votes after recorded lobbying."), all: ranks.describe("Among the votes of all series."), allQuiet: ranks }),
      placeboInterval90: z.tuple([z.number(), z.number()]).nullable().describe("Of the impact on yes, from the placebos' departures instead of the forecast's spread; null with too few."),
      waits: z.string().nullable().describe("What waits for a whole roll call, in words: then states, controls and driftStates are empty, drift is null and targets are not computed. Null when nothing waits."),
      states: z.array(stateFields).describe("Most surprising first."),
      targets: targetFields,
      controls: z.array(controlFields),
      drift: driftFields.nullable().describe("Double and triple difference; null with fewer than three control series."),
      driftStates: z.array(driftStateFields).describe("States that moved here and for which a general drift explains it."),
    })
    .nullable(),
  rivals: z.object({
    eventsInWindow: z.array(eventInShort), earlierEvents: z.array(eventInShort),
    absent: z.tuple([states, states]).nullable().describe("Non-voting at the vote before and at this one."), titleChanged: z.boolean(), membersChanged: z.int().min(0),
    neverExcluded: z.array(z.string()),
  }),
});

export const impactAnswer = z.object({
  series: z.string(),
  ...revisionFields,
  complete: z.boolean().describe("False while forecasts are still being made; such an answer is not to be kept."),
  window: z.enum(["together", "apart"]),
  controls: z.string().describe("Which series are compared with, as asked: named (those that came with the record), all, or a list."),
  comparedWith: z.array(z.string()).describe("Slugs of the series whose votes are placebos, and, but for this one, controls."),
  placebos: z.object({ made: z.int().min(0), planned: z.int().min(0) }).describe("Votes of all series that were measured in the same way, and how many there will be. Both 0 where none is needed."),
  headline: z.string().describe("The finding of the window that leads: the one farthest out from what was expected."),
  windows: z.array(window),
  outcomes: z.object({ events: z.array(eventInShort), why: z.string() }).nullable().describe("Events asked for that tell the outcome of a vote: they can have moved none and are in no window; null without such."),
  links: z.object({ self: path, series: path, timeline: path, page: path }),
});

/** What the events changed, window by window. */
export function impactJson({ record: { series: { slug } }, revision, mode, controls, compared, outcomes, impacts, progress, whole }: ImpactView, events: readonly number[]): z.output<typeof impactAnswer> {
  const query = impactQuery({ events, window: mode, controls });
  return {
    series: slug, ...stamped(revision), complete: whole, window: mode, controls, comparedWith: compared.map((one) => one.slug), placebos: { ...progress },
    headline: impactHeadline(impacts), windows: impacts.map(windowJson), outcomes: outcomes.length > 0 ? { events: outcomes.map(eventJson), why: outcomesInWords(outcomes)! } : null,
    links: { self: `${seriesPath(slug)}/impact${query}`, series: seriesPath(slug), timeline: `${seriesPath(slug)}/timeline`, page: `${pagePath(slug)}/impact${query}` },
  };
}

const eventJson = ({ id, date, title, kind }: Impact["window"]["events"][number]) => ({ id, date, title, kind });

function windowJson(impact: Impact): z.output<typeof window> {
  const { window: { events, asOf, vote: after, order, sense }, state, verdict: { kind, sentence, provisional }, rivals: { inWindow, earlier, changes } } = impact;
  return {
    events: events.map(eventJson), asOf, vote: after && { session: after.session, date: after.date, resolution: after.resolution }, order, sense, state,
    headline: findingOf(impact), verdict: { kind, sentence, provisional },
    estimate: impact.state === "estimated" ? estimateJson(impact) : null,
    rivals: {
      eventsInWindow: inWindow.map(eventJson), earlierEvents: earlier.map(eventJson), absent: changes && [changes.absent[0], changes.absent[1]], titleChanged: Boolean(changes?.title),
      membersChanged: changes ? changes.newlyCalled.length + changes.noLongerCalled.length : 0, neverExcluded: [...neverExcluded],
    },
  };
}

function estimateJson({ counts, ranks: placed, placeboInterval, waits, moves, targets, controls, drift, driftStates }: Extract<Impact, { state: "estimated" }>): NonNullable<z.output<typeof window>["estimate"]> {
  const byPosition = Object.fromEntries(positions.map((position) => [position, departureJson(counts[position])])) as Record<(typeof positions)[number], z.output<typeof departureFields>>;
  return {
    counts: { yes: byPosition.yes, no: byPosition.no, abstain: byPosition.abstain, absent: byPosition.absent },
    rank: { by: RANKED_BY, own: { ...rankIn(placed, "own") }, all: { ...rankIn(placed, "all") } },
    placebo: { own: ranksJson(placed.own), ownQuiet: ranksJson(placed.ownQuiet), all: ranksJson(placed.all), allQuiet: ranksJson(placed.allQuiet) },
    placeboInterval90: placeboInterval && [placeboInterval[0], placeboInterval[1]],
    waits,
    states: moves.map(({ country, from, to, switched, targeted, chance, surprise }) => ({ country, from, to, switched, targeted, chance, surprise })),
    targets: targetJson(targets),
    controls: controls.map(controlJson),
    drift: drift && driftJson(drift),
    driftStates: driftStates.map(driftStateJson),
  };
}
