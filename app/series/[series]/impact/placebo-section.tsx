import { Folded } from "./folded";
import type { Impact } from "@/lib/impact/impact";
import type { ImpactView } from "@/lib/impact/impact-view";
import { type PlaceboRanks, placebosOf, type Rank } from "@/lib/impact/placebo";
import { RANKED_BY, rankIn, rankInWords } from "@/lib/impact/rank-words";
import { signedTenths } from "@/lib/impact/verdict";
import { dayInWords } from "@/lib/votes/day";

/** How many of the placebos farthest out are named. */
const named = 8;

const sets: readonly [keyof PlaceboRanks, string][] = [
  ["own", "Votes of this series"],
  ["ownQuiet", "… without those after recorded lobbying"],
  ["all", "Votes of all series compared"],
  ["allQuiet", "… without those after recorded lobbying"],
];

/** Where the departure ranks among votes that had no such event, and which came nearest to it. */
export function PlaceboSection({ impact: { ranks, window }, view: { placebos, record, progress } }: { impact: Extract<Impact, { state: "estimated" }>; view: ImpactView }) {
  const others = placebosOf({ series: record.series.slug, voteIds: [window.vote!.id], placebos });
  const farthest = [...others].sort((a, b) => Math.abs(b.standardised) - Math.abs(a.standardised)).slice(0, named);
  return (
    <Folded id="placebos" title="Against votes without the event">
      <p className="lede">
        The same estimate for every other vote, as of its own day. If this vote were one of them, drawn blindly, a rank as high as r among n would come up with chance r/n. Ranked {RANKED_BY}, since series and years differ in how much they vary.
        {progress.made < progress.planned && ` So far ${progress.made} of ${progress.planned} are made.`}
      </p>
      <div className="scroll-x" tabIndex={0} role="region" aria-label="Ranks among placebos">
        <table className="data-table">
          <caption className="sr-only">Rank of the departure among placebos</caption>
          <thead>
            <tr>
              <th scope="col">Ranked among</th>
              <th scope="col" className="number">Difference, in either direction</th>
            </tr>
          </thead>
          <tbody>
            {sets.map(([set, words]) => (
              <tr key={set}>
                <th scope="row">{words}</th>
                <td className="number">{placed(rankIn(ranks, set))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>The placebos farthest out</h3>
      <div className="scroll-x" tabIndex={0} role="region" aria-label="Placebos farthest out">
        <table className="data-table">
          <caption className="sr-only">The {named} placebo votes that departed most, and what else changed with them</caption>
          <thead>
            <tr>
              <th scope="col">Series</th>
              <th scope="col">Vote</th>
              <th scope="col" className="number">Expected</th>
              <th scope="col" className="number">Actual</th>
              <th scope="col" className="number">Standardised</th>
              <th scope="col">What else changed</th>
            </tr>
          </thead>
          <tbody>
            {farthest.map(({ series, shortTitle, voteId, date, expected, actual, standardised, lobbied, changes }) => (
              <tr key={`${series} ${voteId}`}>
                <th scope="row">{shortTitle}</th>
                <td className="whitespace-nowrap">{dayInWords(date, { short: true })}</td>
                <td className="number">{expected.toFixed(1)}</td>
                <td className="number">{actual}</td>
                <td className="number">{signedTenths(standardised)}</td>
                <td>{[...(lobbied ? ["lobbying on the timeline"] : []), ...changes].join("; ") || "nothing on record"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="lede text-sm">Only the series with a timeline can have lobbying on record; others may have been lobbied unseen. That makes these ranks cautious.</p>
    </Folded>
  );
}

const placed = (rank: Rank) => `${rankInWords(rank)} (p = ${rank.p.toPrecision(2)})`;
