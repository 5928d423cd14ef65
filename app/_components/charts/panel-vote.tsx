import { OpenMark, PositionMark } from "../ui/position-mark";
import { chiefInWords } from "@/lib/charts/chief-words";
import type { VotesChartData } from "@/lib/charts/votes-chart-data";
import { dayInWords } from "@/lib/votes/day";
import { positions } from "@/lib/votes/schema";
import { sessionInWords, signed } from "@/lib/votes/words";

/** Date, symbol, the four counts with their shares and changes, and the chief event before it. */
export function CountsOfVote({ data, at }: { data: VotesChartData; at: number }) {
  const vote = data.votes[at]!;
  const before = data.votes[at - 1];
  const chief = chiefInWords(data, at);
  return (
    <>
      <p>
        <strong>{dayInWords(vote.date, { precision: vote.datePrecision })}</strong>
        <br />
        <span className="text-ink-soft">
          {sessionInWords(vote.session)}
          {vote.resolution && (
            <>
              {" · "}
              {vote.session ? <a href={`/series/${data.slug}/votes/${encodeURIComponent(vote.session)}`}>{vote.resolution}</a> : vote.resolution}
            </>
          )}
        </span>
      </p>
      <table className="tabular w-full">
        <tbody>
          {positions.map((position) => (
            <tr key={position}>
              <th scope="row" className="py-0.5 text-left font-normal"><PositionMark position={position} /></th>
              <td className="text-right font-semibold">{vote[position]}</td>
              <td className="pl-3 text-right text-ink-soft">{((100 * vote[position]) / vote.members).toFixed(1)} %</td>
              <td className="pl-3 text-right text-ink-soft">{before && signed(vote[position] - before[position])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-xs text-ink-soft">
        Of {vote.members} members{before && "; last column: change since the vote before"}.
      </p>
      {vote.provisional && <p><OpenMark words={vote.provisional} /></p>}
      {chief && <p>{chief}</p>}
    </>
  );
}
