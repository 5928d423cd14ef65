import type { EarlierShocks } from "@/lib/forecast/shocks/shocks-found";
import { shocksRowTerm, shocksSentence, signedPercent } from "@/lib/forecast/shocks/shocks-words";
import { table } from "./table";

const percent = (share: number) => `${Math.round(100 * share)} %`;

/** What followed earlier shocks, as a table with its lesson. */
export function shocksText({ series, votes, table: rows, revision }: EarlierShocks, { markdown }: { markdown: boolean }): string {
  const head = ["falls", "n", "newly left who return", "new leavers / first leavers", "made good, median (5–95 %)", "as far again", "half as far again", "half or more undone"];
  const lines = rows.map(({ key, summary: { shocks, returned, leftNext, change, again, halfAgain, halfUndone } }) => [
    shocksRowTerm[key], String(shocks), percent(returned), percent(leftNext), `${signedPercent(change.median)} (${signedPercent(change.low)}…${signedPercent(change.high)})`, String(again), String(halfAgain), String(halfUndone),
  ]);
  const like = rows.find(({ key }) => key === "broad");
  const lesson = like ? `\n\n${shocksSentence(like.summary)}` : "";
  return `${table(head, lines, { markdown })}${lesson}\n${series} recurring series, ${votes} votes, revision ${revision.number}.`;
}
