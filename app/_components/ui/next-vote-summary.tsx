import { nineInTen, tallyInWords } from "@/lib/forecast/headline";
import type { PeekedForecast } from "@/lib/forecast/official";
import type { Projection } from "@/lib/forecast/projection";
import { positions } from "@/lib/votes/schema";
import { PositionMark } from "./position-mark";

const range = ({ q05, q95 }: { q05: number; q95: number }) => nineInTen({ q05, q95 }).replace(" to ", "–");

type Props = {
  peeked: PeekedForecast; projection: Projection;
  /** Which vote is next, as a sentence. */
  next: string;
  /** How good each method has been, in words; undefined while that is being measured. */
  records: string | undefined;
};

/** The next vote: the official forecast first; beside it, lighter and named, the simple projection and the last tally. */
export function NextVoteSummary({ peeked, projection, next, records }: Props) {
  const official = peeked.state === "made" ? peeked.official : undefined;
  return (
    <div className="space-y-3">
      <p className="lede">
        {official && <><strong className="text-ink">{official.expected.yes} of {official.members} states are expected in favour, {nineInTen(official.counts.yes)} nine times in ten.</strong> {tallyInWords(official)} </>}
        {next}
      </p>
      <div className="scroll-x" tabIndex={0} role="region" aria-label="Forecast of the next vote">
        <table className="data-table">
          <caption className="pb-2 text-left text-sm text-ink-soft">The next vote, in states; beside each count its range nine times in ten</caption>
          <thead>
            <tr>
              <th scope="col">Count</th>
              <th scope="col" className="number">Forecast</th>
              <th scope="col" className="number">9 times in 10</th>
              <th scope="col" className="number font-normal">Simple projection</th>
              <th scope="col" className="number font-normal">9 times in 10</th>
              <th scope="col" className="number font-normal">Same as last time</th>
            </tr>
          </thead>
          <tbody>
            {positions.map((position) => (
              <tr key={position}>
                <th scope="row"><PositionMark position={position} /></th>
                <td className="number font-semibold">{official?.expected[position] ?? "–"}</td>
                <td className="number">{official ? range(official.counts[position]) : "–"}</td>
                <td className="number text-ink-soft">{projection.expected[position]}</td>
                <td className="number text-ink-soft">{range(projection.counts[position])}</td>
                <td className="number text-ink-soft">{projection.naive[position]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="text-sm text-ink-soft">
        {official?.waits ? `${official.waits.words} ` : "The forecast is the full model’s, with nothing assumed: the number to quote. "}Simple projection: {projection.sentence.charAt(0).toLowerCase()}{projection.sentence.slice(1)}
        {records && ` ${records}`}
      </p>
    </div>
  );
}
