import { createForecastCache } from "@/lib/forecast/forecast-cache";
import { historyBefore, votesOfSeries, type VotingRecord } from "@/lib/forecast/history";
import { recurringViews } from "@/lib/forecast/shocks/recurring-forecasts";
import type { RecurringSeries } from "@/lib/forecast/shocks/recurring-series";
import { type ReplayedPush, replayPush } from "@/lib/forecast/shocks/replay-push";
import { AS_USED, type PushScore, scoreHeldOut, scoreOfReplay, scoreOfWeights, type SecondPush, secondPushes, UNIFORM } from "@/lib/forecast/shocks/second-pushes";
import { recordFor } from "@/lib/forecast/teachers";

/** From here on the covariates of layer 2 have votes to learn from: the named series begin in 1991. */
const TAUGHT_FROM = "1988";
/** Bytes of work kept between series: the named ones' moves, coefficients and maps. */
const KEPT = 512 * 2 ** 20;

export interface PushEvaluation {
  readonly series: number;
  readonly votes: number;
  readonly pushes: number;
  readonly pushesSince: number;
  readonly since: string;
  readonly sets: readonly { readonly name: string; readonly votes: number; readonly series: number; readonly uniform: PushScore; readonly replay: PushScore; readonly asUsed: PushScore; readonly heldOut: PushScore }[];
  readonly replayOf2025: ReplayedPush;
}

/** Levels of push on every second push of the record, and the embargo's push of 2025 from before it. */
export function evaluatePushes({ record, series }: { record: VotingRecord; series: readonly RecurringSeries[] }): PushEvaluation {
  const cache = createForecastCache(KEPT);
  const view = recurringViews(record, cache);
  const found = series.map((one) => secondPushes(view(one)));
  const all = found.flatMap(({ second }) => second);
  const recent = all.filter(({ date }) => date >= TAUGHT_FROM);
  const set = (name: string, those: readonly SecondPush[]) => ({
    name, votes: those.length, series: new Set(those.map((push) => push.series)).size,
    uniform: scoreOfWeights(those, UNIFORM), replay: scoreOfReplay(those), asUsed: scoreOfWeights(those, AS_USED), heldOut: scoreHeldOut(those, all),
  });
  const history = historyBefore(recordFor(record, "cuba-embargo"), "9999-12-31");
  const vote = votesOfSeries(history, "cuba-embargo").find(({ date }) => date.startsWith("2025"))!;
  return {
    series: series.length, votes: series.reduce((sum, { votes }) => sum + votes.length, 0),
    pushes: found.reduce((sum, { pushes }) => sum + pushes.length, 0), pushesSince: found.reduce((sum, { pushes }) => sum + pushes.filter((date) => date >= TAUGHT_FROM).length, 0), since: TAUGHT_FROM,
    sets: [set(`since ${TAUGHT_FROM}`, recent), set("all years", all)],
    replayOf2025: replayPush({ history, series: "cuba-embargo", vote, parties: { presser: "USA", sponsor: "CUB" }, cache, seed: 1 }),
  };
}
