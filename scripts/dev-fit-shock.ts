/** Development only: fits the calm/pressure mixture to all series but one. `npx tsx scripts/dev-fit-shock.ts <folder> [left-out series]` */
import { createForecastCache } from "../lib/forecast/forecast-cache";
import { expectedRows } from "../lib/forecast/full/expected-chances";
import { SHOCKS, shockRows } from "../lib/forecast/full/shock";
import { fitShockMixture } from "../lib/forecast/full/shock-mixture";
import { SHOCK_PRIOR } from "../lib/forecast/full/shock-prior";
import { historyBefore, membersIn, narrowHistory, votesOfSeries } from "../lib/forecast/history";
import { readRecord } from "./dev-backtest";

const ROUNDS = 12;

function main([folder, leftOut = "cuba-embargo"]: string[]): void {
  const record = readRecord(folder!);
  const whole = historyBefore(record, "9999-12-31");
  const cache = createForecastCache();
  const slugs = [...new Set(record.votes.flatMap((vote) => vote.series))].filter((slug) => slug !== leftOut);
  const votes = slugs.flatMap((series) =>
    votesOfSeries(whole, series)
      .slice(3)
      .map((vote) => {
        const members = membersIn(vote);
        const rows = shockRows(expectedRows({ history: narrowHistory(whole, vote.date), series, members, cache }));
        return { rows, actual: members.map((state) => vote.positions[state]!) };
      }),
  );
  const show = (name: string, chosen: typeof votes) => {
    const { pressureShare, calm, pressure } = fitShockMixture(chosen, SHOCK_PRIOR, ROUNDS);
    console.log(`${name}: ${chosen.length} votes, share of pressure ${pressureShare.toFixed(3)}`);
    SHOCKS.forEach((shock, j) => {
      const cell = (value: number | undefined) => value!.toFixed(2).padStart(7);
      console.log(shock.padEnd(38), cell(calm.mean[j]), cell(calm.sd[j]), cell(pressure.mean[j]), cell(pressure.sd[j]));
    });
  };
  show("all", votes);
  show("even votes", votes.filter((_, i) => i % 2 === 0));
  show("odd votes", votes.filter((_, i) => i % 2 === 1));
}

main(process.argv.slice(2));
