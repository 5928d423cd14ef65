import Link from "next/link";
import { DistributionMarks } from "../../_components/charts/distribution-marks";
import { Drawings } from "../../_components/charts/drawings";
import { Notice } from "../../_components/forms/notice";
import { DownloadLinks } from "../../_components/ui/download-links";
import { OpenMark, PositionMark } from "../../_components/ui/position-mark";
import { RefreshNow } from "../../_components/ui/refresh-now";
import { countDistributions } from "@/lib/charts/count-distributions";
import { distributionAlternative } from "@/lib/charts/forecast-words";
import { type AnnouncedCount, announcedAgainst, announcedSentence, leastExpectedMoves } from "@/lib/forecast/announced-tally";
import { chanceInWords } from "@/lib/forecast/chance-words";
import type { ForecastAnswer } from "@/lib/forecast/desk/forecast-answer";
import { peekForecastBefore } from "@/lib/forecast/queries";
import { rollCallOf, type SeriesRecord } from "@/lib/series/schema";
import { dayInWords } from "@/lib/votes/day";
import { openInWords } from "@/lib/votes/provisional-words";
import { positions, type Vote } from "@/lib/votes/schema";
import { openByKind } from "@/lib/votes/stage";
import { announced } from "@/lib/votes/tally";
import { positionTerms } from "@/lib/votes/words";

type Names = Readonly<Record<string, string>>;

/** A vote whose roll call is not whole yet, told as far as it is known: against the forecast from before it, what is open, who moved least expectedly, and a sentence to send out. */
export async function VotingDay({ record, vote, names }: { record: SeriesRecord; vote: Vote; names: Names }) {
  const { series } = record;
  const peeked = await peekForecastBefore(series.slug, vote.date);
  return (
    <section aria-labelledby="voting-day" className="space-y-5 rounded-lg border border-line p-4 sm:p-6">
      <h2 id="voting-day">Voting day: {announced(vote)} on {dayInWords(vote.date)}</h2>
      <p><strong>Provisional.</strong> {openInWords(vote)} <Link href={`/data-entry/votes/${vote.id}`} prefetch={false}>Add names</Link></p>
      <StillOpen record={record} vote={vote} />
      {peeked.state === "made" ? <Told record={record} vote={vote} names={names} forecast={peeked.forecast} /> : <NotYet failed={peeked.state === "failed"} />}
    </section>
  );
}

function StillOpen({ record, vote }: { record: SeriesRecord; vote: Vote }) {
  const open = openByKind({ tally: vote, rollCall: rollCallOf(record, vote) });
  const kinds = positions.filter((position) => open[position] > 0);
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <OpenMark />
      {kinds.map((position) => <span key={position} className="whitespace-nowrap">{open[position]} of {vote[position]} {positionTerms[position].inSentence}</span>)}
      <span className="text-ink-soft">not yet named</span>
    </p>
  );
}

function Told({ record, vote, names, forecast }: { record: SeriesRecord; vote: Vote; names: Names; forecast: ForecastAnswer }) {
  const { series } = record;
  const counts = announcedAgainst(vote, forecast.counts);
  const moves = leastExpectedMoves(rollCallOf(record, vote), forecast.states).slice(0, 5);
  const sentence = announcedSentence({ what: `UN General Assembly, ${series.shortTitle}`, when: dayInWords(vote.date), tally: vote, counts, openNames: vote.open });
  return (
    <>
      <h3>Against the forecast made before it</h3>
      <CountsTable counts={counts} />
      <figure className="space-y-2">
        <figcaption id="announced-caption" className="text-sm text-ink-soft">Chance of exactly so many states as forecast from votes before {dayInWords(vote.date)} alone (full model, nothing assumed), and the announced tally.</figcaption>
        <p id="announced-alternative" className="sr-only">{distributionAlternative(forecast)} {counts.map(({ position, count, words }) => `${count} ${positionTerms[position].inSentence}: ${words}.`).join(" ")}</p>
        <Drawings
          labelledBy="announced-caption"
          describedBy="announced-alternative"
          make={(width) => countDistributions({ counts: forecast.counts, members: forecast.members, references: [{ name: "Announced", shape: "ring", counts: vote }], width })}
          draw={(chart, palette) => <DistributionMarks chart={chart} palette={palette} />}
        />
      </figure>
      <h3>Least expected so far</h3>
      {moves.length === 0 ? <p>No state named so far did anything else than last time.</p> : (
        <ul className="space-y-1">
          {moves.map(({ country, from, to, chance }) => (
            <li key={country} className="flex flex-wrap items-center gap-x-2">
              <strong>{names[country] ?? country}</strong>
              {from ? <PositionMark position={from} /> : <span className="text-ink-soft">not called before</span>} <span aria-hidden="true">→</span><span className="sr-only">to</span> <PositionMark position={to} />
              <span className="text-ink-soft">the forecast gave it {chanceInWords(chance)}</span>
            </li>
          ))}
        </ul>
      )}
      <h3>To send out</h3>
      <label htmlFor="sentence" className="sr-only">A sentence to send out</label>
      <textarea id="sentence" readOnly rows={4} className="field" value={sentence} />
      <DownloadLinks links={[{ href: `/series/${series.slug}.png`, label: "Its picture as PNG" }, { href: `/series/${series.slug}.png?width=720`, label: "Smaller" }, { href: `/series/${series.slug}.svg`, label: "As SVG" }]} />
    </>
  );
}

function CountsTable({ counts }: { counts: readonly AnnouncedCount[] }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="The announced tally against the forecast">
      <table className="data-table">
        <caption className="sr-only">The announced tally against the forecast made before it</caption>
        <thead>
          <tr>
            <th scope="col">Count</th>
            <th scope="col" className="number">Announced</th>
            <th scope="col">Against the forecast</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ position, count, words }) => (
            <tr key={position}>
              <th scope="row"><PositionMark position={position} /></th>
              <td className="number font-semibold">{count}</td>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NotYet({ failed }: { failed: boolean }) {
  if (failed) return <Notice role="status"><p>The forecast from before this vote could not be made just now. <a href="">Load the page again</a> to try once more.</p></Notice>;
  return (
    <Notice role="status">
      <noscript><meta httpEquiv="refresh" content="4" /></noscript>
      <RefreshNow />
      <p>The forecast from before this vote is being made, which takes some seconds. This page comes again by itself.</p>
    </Notice>
  );
}
