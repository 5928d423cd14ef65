import type { ForecastAnswer } from "@/lib/forecast/desk/forecast-answer";
import { type ExposedState, mostExposed } from "@/lib/forecast/exposure-words";
import { capital } from "@/lib/forecast/scenario-words";
import { levelOfPush } from "@/lib/forecast/push-words";
import type { RevisionStamp } from "@/lib/revisions/schema";
import { dayInWords } from "@/lib/votes/day";
import type { ChartWords } from "./votes-chart-words";

type Made = { title: string; rises: ForecastAnswer; states: readonly ExposedState[]; nameOf: (iso3: string) => string; revision: RevisionStamp };

/** Title, unit, key, source and text alternative of the chart of states under a further push. */
export function exposureWords({ title, rises, states, nameOf, revision }: Made): ChartWords {
  const named = mostExposed(states, nameOf);
  const again = levelOfPush(1, rises.push!);
  const percent = (chance: number) => `${Math.round(100 * chance)} %`;
  const hardest = states.filter(({ now, pushed }) => now - pushed >= 0.05).slice(0, 12);
  return {
    title: `${title}: every state under a further push`,
    finding: named ? `Most exposed ${named.includes(" and ") ? "are" : "is"} ${named}` : "A further push would move no state by much",
    subtitle: `Each dot is a state: its chance of being in favour if pressure stays, across; ${again.replace(/^if /, "if ")}, upward`,
    key: "On the line nothing changes; the farther below it, the more exposed. Both scales are stretched towards 0 and 100 %.",
    source: `Source: Plenary, full model, version ${rises.version}, seed ${rises.seed}; revision ${revision.number} of ${dayInWords(revision.at.slice(0, 10))}.`,
    alternative: `${capital(again)}, ${hardest.length === 0 ? "no state's chance of being in favour falls by 5 points or more" : `these chances of being in favour fall most: ${hardest.map(({ country, now, pushed }) => `${nameOf(country)} from ${percent(now)} to ${percent(pushed)}`).join("; ")}`}.`,
  };
}
