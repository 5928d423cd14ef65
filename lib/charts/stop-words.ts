import { directionTerms, kindTerms } from "@/lib/timeline/words";
import { dayInWords } from "@/lib/votes/day";
import { positions } from "@/lib/votes/schema";
import { positionTerms, sessionInWords } from "@/lib/votes/words";
import { countInWords } from "./chart-scale";
import { chiefInWords } from "./chief-words";
import { eventsOfStop, railEvents, type Stop } from "./chart-stops";
import type { VotesChart } from "./votes-chart";
import type { ChartEvent, ChartForecast, VotesChartData } from "./votes-chart-data";
import { projectedInWords } from "./votes-chart-words";

/** The whole of a stop in words, for a reader who hears the chart. */
export function stopInWords(chart: VotesChart, data: VotesChartData, stop: Stop): string {
  if (stop.kind === "vote") return voteInWords(data, stop.at);
  if (stop.kind === "projection") return nextVoteInWords(data);
  const all = railEvents(chart);
  return eventsOfStop(chart, stop)
    .map((event) => `Event ${all.indexOf(event) + 1} of ${all.length}: ${eventLine(event)}. ${event.title}. ${event.claim}`)
    .join(" ");
}

function voteInWords(data: VotesChartData, at: number): string {
  const vote = data.votes[at]!;
  const counts = positions.map((position) => `${countInWords(vote[position], vote.members)} ${positionTerms[position].inSentence}`).join(", ");
  const chief = chiefInWords(data, at);
  return [
    `Vote ${at + 1} of ${data.votes.length}: ${sessionInWords(vote.session)}, ${dayInWords(vote.date, { precision: vote.datePrecision })}${vote.resolution ? `, ${vote.resolution}` : ""}.`,
    `${counts}, of ${vote.members} members${vote.provisional ? `; ${vote.provisional}` : ""}.`,
    chief ? `${chief} Arrow down leads to it.` : "",
  ].filter(Boolean).join(" ");
}

/** "2 October 2025 · Lobbying · pressure against". */
export function eventLine({ date, datePrecision, until, kind, direction }: ChartEvent): string {
  const when = dayInWords(date, { precision: datePrecision });
  return `${until ? `${when} to ${dayInWords(until)}` : when} · ${kindTerms[kind].term} · ${directionTerms[direction]}`;
}

function nextVoteInWords({ projection, simple }: VotesChartData): string {
  const all = (forecast: ChartForecast) => positions.map((position) => projectedInWords(forecast, position)).join("; ");
  const said = [
    projection ? `Next vote, forecast: ${all(projection)}. ${projection.sentence}` : "The forecast of the next vote is being made.",
    simple && `${simple.title}: ${all(simple)}.`,
  ];
  return said.filter(Boolean).join(" ");
}
