/**
 * npm run fit-shock [-- --without SLUG]: fits the calm/pressure mixture of the common shock (layer 3) to the votes of all series but one, by default the
 * embargo's. Its output is what stands, rounded, in lib/forecast/full/shock-prior.ts. About two minutes.
 */
import { parseArgs } from "node:util";
import { withRecord } from "./database/with-record";

const ROUNDS = 12;
const FIRST_FORECAST = 3;
const { values } = parseArgs({ options: { without: { type: "string", default: "cuba-embargo" } } });

await withRecord(async () => {
  const { createForecastCache } = await import("@/lib/forecast/forecast-cache");
  const { expectedRows } = await import("@/lib/forecast/full/expected-chances");
  const { SHOCKS, shockRows } = await import("@/lib/forecast/full/shock");
  const { fitShockMixture } = await import("@/lib/forecast/full/shock-mixture");
  const { SHOCK_PRIOR } = await import("@/lib/forecast/full/shock-prior");
  const { historyBefore, membersIn, narrowHistory, votesOfSeries } = await import("@/lib/forecast/history");
  const { recordFor } = await import("@/lib/forecast/teachers");
  const { getVotingRecord } = await import("@/lib/forecast/record/queries");

  const record = recordFor((await getVotingRecord()).record, values.without);
  const whole = historyBefore(record, "9999-12-31");
  const cache = createForecastCache();
  const slugs = [...new Set(record.votes.flatMap((vote) => vote.series))].filter((slug) => slug !== values.without);
  const votes = slugs.flatMap((series) =>
    votesOfSeries(whole, series).slice(FIRST_FORECAST).map((vote) => {
      const members = membersIn(vote);
      const rows = shockRows(expectedRows({ history: narrowHistory(whole, vote.date), series, members, cache }));
      return { rows, actual: members.map((state) => vote.positions[state]!) };
    }),
  );
  const show = (name: string, chosen: typeof votes) => {
    const { pressureShare, calm, pressure } = fitShockMixture(chosen, SHOCK_PRIOR, ROUNDS);
    console.log(`${name}: ${chosen.length} votes, share of pressure ${pressureShare.toFixed(3)}`);
    const cell = (value: number | undefined) => value!.toFixed(2).padStart(7);
    SHOCKS.forEach((shock, j) => console.log(shock.padEnd(38), cell(calm.mean[j]), cell(calm.sd[j]), cell(pressure.mean[j]), cell(pressure.sd[j])));
  };
  show("all", votes);
  show("even votes", votes.filter((_, i) => i % 2 === 0));
  show("odd votes", votes.filter((_, i) => i % 2 === 1));
});
