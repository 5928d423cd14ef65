import type { Impact } from "@/lib/impact/impact";
import { impactInShort, shortText } from "@/lib/impact/in-short";
import { RANKED_BY, rankIn, rankInWords } from "@/lib/impact/rank-words";
import { impactQuery, type ImpactOrder } from "@/lib/impact/schema";
import { sortImpacts } from "@/lib/impact/sort-impacts";
import { signedTenths } from "@/lib/impact/verdict";
import type { WindowMode } from "@/lib/impact/window";
import { isEstimated, windowName, windowStart } from "@/lib/impact/window-words";
import { dayInWords } from "@/lib/votes/day";
import { announced } from "@/lib/votes/tally";
import { positionTerms } from "@/lib/votes/words";

/** Counts whose difference is shown beside that in favour. */
const others = ["no", "abstain", "absent"] as const;

type Props = { impacts: readonly Impact[]; series: string; events: readonly number[]; mode: WindowMode; controls: string; sort: ImpactOrder };

/** Windows of events, one a row; the heads of the columns sort by address. */
export function ComparisonTable({ impacts, series, events, mode, controls, sort }: Props) {
  const address = `/series/${series}/impact`;
  const numbers = new Map(impacts.filter(isEstimated).map((impact, at) => [impact as Impact, at + 1]));
  const head = (order: ImpactOrder, words: string, className?: string) => (
    <th scope="col" className={className} aria-sort={sort === order ? (order === "date" || order === "impact" || order === "rank" ? "ascending" : "descending") : undefined}>
      <a href={`${address}${impactQuery({ events, window: mode, controls, sort: order })}#comparison`}>{words}</a>
    </th>
  );
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="Comparison of events">
      <table className="data-table">
        <caption className="sr-only">Impact of events on votes in favour, side by side; ranks go {RANKED_BY}</caption>
        <thead>
          <tr>
            <th scope="col">Mark</th>
            {head("date", "Events")}
            <th scope="col">Vote after</th>
            <th scope="col" className="number">In favour, expected → actual</th>
            {head("impact", "Difference (nine times in ten)", "number")}
            {head("standardised", "Standardised", "number")}
            {head("rank", "Rank among all series", "number")}
            <th scope="col" className="number">Rank in this series</th>
            <th scope="col" className="number">Particular to this one (nine times in ten)</th>
            {others.map((position) => <th key={position} scope="col" className="number">{positionTerms[position].term}</th>)}
          </tr>
        </thead>
        <tbody>
          {sortImpacts(impacts, sort).map((impact) => <Row key={impact.window.events[0]!.id} impact={impact} mark={numbers.get(impact)} address={address} controls={controls} />)}
        </tbody>
      </table>
    </div>
  );
}

function Row({ impact, mark, address, controls }: { impact: Impact; mark: number | undefined; address: string; controls: string }) {
  const { window } = impact;
  const { vote } = window;
  return (
    <tr>
      <td>{mark ?? "–"}</td>
      <th scope="row" className="min-w-56">
        <a href={`${address}${impactQuery({ events: window.events.map(({ id }) => id), controls })}`}>{windowName(window)}</a>
        <span className="block text-sm font-normal text-ink-soft">{windowStart(window)}</span>
      </th>
      <td className="whitespace-nowrap">{vote ? `${announced(vote)}, ${dayInWords(vote.date, { short: true, precision: vote.datePrecision })}` : "none yet"}</td>
      {isEstimated(impact) ? <Figures impact={impact} /> : <td colSpan={9}>{shortOf(impact)}</td>}
    </tr>
  );
}

function shortOf(impact: Impact): string {
  const short = impactInShort(impact);
  return short ? shortText(short) : "Being worked out";
}

function Figures({ impact: { counts, counts: { yes }, ranks, drift, verdict } }: { impact: Extract<Impact, { state: "estimated" }> }) {
  const soFar = verdict.provisional ? " so far" : "";
  return (
    <>
      <td className="number whitespace-nowrap">{yes.expected.toFixed(1)} → {yes.actual}</td>
      <td className="number whitespace-nowrap"><strong>{signedTenths(yes.impact)}</strong> ({yes.interval["90"].map(signedTenths).join(" to ")})</td>
      <td className="number">{signedTenths(yes.standardised)}</td>
      <td className="number whitespace-nowrap">{rankInWords(rankIn(ranks, "all"))}{soFar}</td>
      <td className="number whitespace-nowrap">{rankInWords(rankIn(ranks, "own"))}{soFar}</td>
      <td className="number whitespace-nowrap">{drift ? `${signedTenths(drift.double.value)} (${drift.double.interval.map(signedTenths).join(" to ")})` : "–"}</td>
      {others.map((position) => <td key={position} className="number">{signedTenths(counts[position].impact)}</td>)}
    </>
  );
}
