import type { Metadata } from "next";
import { OpenMark } from "../_components/ui/position-mark";
import { RevisionLine } from "../_components/ui/revision-line";
import { listSeries } from "@/lib/series/queries";
import { dayInWords } from "@/lib/votes/day";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Series", description: "Resolutions that return to the UN General Assembly, with every recorded vote on them.", alternates: { canonical: "/series" } };

export default async function SeriesPage() {
  const { series, revision } = await listSeries();
  return (
    <div className="page space-y-6 py-8">
      <h1>{series.length} resolutions that return</h1>
      <p className="lede">Each series holds every recorded vote on one resolution, found by its title. A year that is missing was adopted without a vote, had no text, or had another title.</p>
      <p className="no-print">
        Another resolution returns, and is not here? <a href="/data-entry/series">Make a series of it</a> from the recorded votes (signed in).
      </p>
      <div className="scroll-x" tabIndex={0} role="region" aria-label="Table of series">
        <table className="data-table">
          <caption className="sr-only">All series</caption>
          <thead>
            <tr>
              <th scope="col">Series</th>
              <th scope="col" className="number">Votes</th>
              <th scope="col">First</th>
              <th scope="col">Last</th>
              <th scope="col">Cycle</th>
            </tr>
          </thead>
          <tbody>
            {series.map((one) => (
              <tr key={one.slug}>
                <th scope="row" className="min-w-56 font-medium">
                  <a href={`/series/${one.slug}`}>{one.shortTitle}</a>
                  <span className="block text-xs font-normal text-ink-soft">{one.title}</span>
                </th>
                <td className="number">{one.votes}</td>
                <td className="whitespace-nowrap">{one.firstDate && dayInWords(one.firstDate, { short: true })}</td>
                <td className="whitespace-nowrap">
                  {one.lastDate && dayInWords(one.lastDate, { short: true })}
                  {one.provisional > 0 && <span className="block text-xs"><OpenMark words={`${one.provisional === 1 ? "one vote is" : `${one.provisional} votes are`} provisional`} /></span>}
                </td>
                <td>{one.cycle}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <RevisionLine revision={revision} />
    </div>
  );
}
