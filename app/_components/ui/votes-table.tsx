import { dayInWords } from "@/lib/votes/day";
import { provisionalInShort } from "@/lib/votes/provisional-words";
import { positions, type Vote } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";
import { OpenMark } from "./position-mark";

/** All votes of a series, newest first, with their symbols and sources. */
export function VotesTable({ votes, series }: { votes: readonly Vote[]; series: string }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="Table of votes">
      <table className="data-table">
        <caption className="sr-only">All votes of this series, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Session</th>
            <th scope="col">Date</th>
            {positions.map((position) => (
              <th key={position} scope="col" className="number">
                {positionTerms[position].term}
              </th>
            ))}
            <th scope="col" className="number">Members</th>
            <th scope="col">Resolution</th>
            <th scope="col">Draft</th>
            <th scope="col">Meeting</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {[...votes].reverse().map((vote) => (
            <tr key={vote.id}>
              <th scope="row" className="font-medium">
                <a href={`/series/${series}/votes/${encodeURIComponent(vote.session ?? "")}`}>
                  {vote.session}
                  <span className="sr-only"> session: roll call</span>
                </a>
              </th>
              <td className="whitespace-nowrap">
                {dayInWords(vote.date, { precision: vote.datePrecision, short: true })}
                {vote.rollCall === "provisional" && <span className="block text-xs"><OpenMark words={provisionalInShort(vote)} /></span>}
              </td>
              {positions.map((position) => (
                <td key={position} className="number">
                  {vote[position]}
                </td>
              ))}
              <td className="number">{vote.members}</td>
              <td className="whitespace-nowrap">{vote.resolution ?? <NotKnown />}</td>
              <td className="whitespace-nowrap">{vote.draft ?? <NotKnown />}</td>
              <td className="whitespace-nowrap">{vote.meeting ?? <NotKnown />}</td>
              <td className="whitespace-nowrap">
                {vote.sourceUrl ? (
                  <a href={vote.sourceUrl} rel="noreferrer">
                    {vote.source.code.toUpperCase()}
                    <span className="sr-only"> record of {vote.resolution}</span>
                  </a>
                ) : (
                  <span title={vote.source.name}>{vote.source.code.toUpperCase()}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NotKnown() {
  return (
    <span className="text-ink-soft">
      <span aria-hidden="true">–</span>
      <span className="sr-only">no source says</span>
    </span>
  );
}
