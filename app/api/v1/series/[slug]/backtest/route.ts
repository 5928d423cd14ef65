import { scoredVotes } from "@/lib/forecast/desk/backtest-progress";
import { modelNames } from "@/lib/forecast/models/all-models";
import { getBacktest, talliesOf } from "@/lib/forecast/backtests/queries";
import { backtestJson } from "@/lib/http/api/backtest";
import { endpoints } from "@/lib/http/api/endpoints";
import { readEndpoint } from "@/lib/http/endpoint";
import { currentRevision } from "@/lib/revisions/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint(endpoints.backtest, {
  revision: () => currentRevision(),
  read: async ({ slug, model, from = "" }) => {
    const progress = await getBacktest(slug);
    const votes = scoredVotes(progress, await talliesOf(slug)).filter(({ date }) => date >= from);
    return backtestJson({ slug, revision: progress.revision, votes, models: modelNames, model, from });
  },
});
