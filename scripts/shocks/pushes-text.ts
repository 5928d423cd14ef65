import type { PushScore } from "@/lib/forecast/shocks/second-pushes";
import type { PushEvaluation } from "./evaluate";
import { table } from "./table";

/** How levels of push did, as tables. */
export function pushesText({ series, votes, pushes, pushesSince, since, sets, replayOf2025 }: PushEvaluation, options: { markdown: boolean }): string {
  const cell = ({ nats, auc }: PushScore) => `${nats.toFixed(1)} / ${auc.toFixed(3)}`;
  const head = ["second pushes (nats a vote / AUC)", "votes", "series", "uniform push of the same size", "replay of the first push", "levels, constants as used", "levels, weights held out by series"];
  const rows = sets.map((set) => [set.name, String(set.votes), String(set.series), cell(set.uniform), cell(set.replay), cell(set.asUsed), cell(set.heldOut)]);
  const { leavers, moved, left, yes } = replayOf2025;
  return [
    `${series} recurring series, ${votes} votes, ${pushes} pushes, ${pushesSince} of them since ${since}.`,
    table(head, rows, options),
    `2025 from before it, with its ${leavers} new votes against or abstentions told: AUC ${moved.auc.toFixed(2)} of the ${moved.states} who moved from in favour to against or abstaining, ${left.auc.toFixed(2)} of all ${left.states} leavers; in favour ${yes.median} (${yes.q05}–${yes.q95}), came ${yes.actual}.`,
  ].join("\n\n");
}
