import { dayInWords } from "@/lib/votes/day";
import type { ChartEvent, VotesChartData } from "./votes-chart-data";

type Data = Pick<VotesChartData, "votes" | "events">;

/** "Chief event before it: State Department cable: lobby against the resolution, 2 October 2025. 9 others are on the timeline."; null without any. */
export function chiefInWords(data: Data, at: number): string | null {
  const { others } = data.votes[at]!;
  const event = chiefOf(data, at);
  if (!event) return null;
  const rest = others === 0 ? "" : others === 1 ? " One other is on the timeline." : ` ${others} others are on the timeline.`;
  return `Chief event before it: ${event.title}, ${dayOf(event)}.${rest}`;
}

/** "Before the vote of 29 October 2025, 22 fewer in favour, the chief event was …": of the vote at which those in favour moved most among those that have one. */
export function chiefOfLargestChange(data: Data): string | null {
  const { votes } = data;
  const moved = (at: number) => votes[at]!.yes - votes[at - 1]!.yes;
  const [most] = votes.map((_, at) => at).filter((at) => at > 0 && chiefOf(data, at)).sort((a, b) => Math.abs(moved(b)) - Math.abs(moved(a)) || b - a);
  if (most === undefined) return null;
  const { title, ...event } = chiefOf(data, most)!;
  const change = moved(most);
  const words = change === 0 ? "as many in favour as before" : `${Math.abs(change)} ${change < 0 ? "fewer" : "more"} in favour`;
  return `Before the vote of ${dayOf(votes[most]!)} (${words}) the chief event was: ${title}, ${dayOf(event)}.`;
}

function chiefOf({ votes, events }: Data, at: number): ChartEvent | undefined {
  return events.find(({ id }) => id === votes[at]!.chief);
}

const dayOf = ({ date, datePrecision }: Pick<ChartEvent, "date" | "datePrecision">) => dayInWords(date, { precision: datePrecision });
