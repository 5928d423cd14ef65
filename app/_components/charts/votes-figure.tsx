import Link from "next/link";
import { DownloadLinks } from "../ui/download-links";
import { Still } from "../ui/still";
import { type Drawings, staticDrawings } from "./static-drawings";
import { VotesChart } from "./votes-chart";
import { type ChartScale, chartScales, chartScaleTerms } from "@/lib/charts/chart-scale";
import type { VotesChartData } from "@/lib/charts/votes-chart-data";
import { pictureQuery } from "@/lib/export/picture-options";

/** The chart of the votes of a series with all that belongs to it: caption, choice of scale, drawing, key, source, downloads. */
export async function VotesFigure({ data, scale }: { data: VotesChartData; scale: ChartScale }) {
  const [captionId, altId] = ["votes-chart-caption", "votes-chart-alternative"];
  const { drawn, words } = await staticDrawings({ data, scale, labelledBy: captionId, describedBy: altId });
  const address = `/series/${data.slug}`;
  const query = pictureQuery({ scale });

  return (
    <figure aria-labelledby={captionId} className="space-y-3">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <figcaption id={captionId} className="max-w-2xl">
          <strong className="block font-semibold">{data.shortTitle}, vote by vote</strong>
          <span className="text-sm text-ink-soft">{words.subtitle}</span>
        </figcaption>
        <ScaleLinks address={address} scale={scale} />
      </div>
      <p id={altId} className="sr-only">{words.alternative} Every value is in the table of votes on this page.</p>
      <div className="@container">
        <VotesChart key={`${data.revision.number}${data.projection ? "" : " without forecast"}`} scale={scale} labelledBy={captionId}>
          <Still name="chart">
            <Drawing className="@min-[544px]:hidden" svg={drawn.narrow} />
            <Drawing className="hidden @min-[544px]:block @min-[896px]:hidden" svg={drawn.medium} />
            <Drawing className="hidden @min-[896px]:block" svg={drawn.wide} />
            <DataBlock data={data} />
          </Still>
        </VotesChart>
      </div>
      <p className="text-xs text-ink-soft">
        {words.key} {words.source}
      </p>
      <DownloadLinks
        links={[
          { href: `${address}.png${query}`, label: "Chart as PNG" },
          { href: `${address}.svg${query}`, label: "Chart as SVG" },
          { href: `${address}.csv${query}`, label: "Votes as CSV" },
          ...(data.votes.length > 0 ? [{ href: `${address}/projection.csv`, label: "Next vote as CSV" }] : []),
        ]}
      />
    </figure>
  );
}

/** A drawing as the one text that it is: a page holds three, and React need not walk a thousand marks for each reader. */
function Drawing({ className, svg }: { className: string; svg: Drawings[keyof Drawings] }) {
  return <div className={className} dangerouslySetInnerHTML={{ __html: svg }} />;
}

/** What the interactive chart is made from, read only when somebody wants it: as data that no script engine looks at, of the drawings' own revision. */
function DataBlock({ data }: { data: VotesChartData }) {
  return <script type="application/json" dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll("<", "\\u003c") }} />;
}

/** The three scales as links, so that they work without JavaScript and can be sent to somebody. */
function ScaleLinks({ address, scale }: { address: string; scale: ChartScale }) {
  return (
    <nav aria-label="Scale of the chart" className="no-print">
      <ul className="flex flex-wrap overflow-hidden rounded-md border border-line-strong text-sm">
        {chartScales.map((choice) => (
          <li key={choice} className="border-line-strong not-first:border-l">
            <Link
              href={`${address}${pictureQuery({ scale: choice })}`}
              aria-current={choice === scale ? "true" : undefined}
              scroll={false}
              replace
              prefetch={false}
              className="inline-block px-3 py-1.5 text-ink no-underline hover:bg-sunken aria-[current=true]:bg-ink aria-[current=true]:text-ground"
            >
              {chartScaleTerms[choice].term}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
