import { Calibration } from "./calibration";
import { Folded } from "../folded";
import type { LoadedRecord } from "./load-record";
import { PastPushes } from "./past-pushes";
import { RecordTable } from "./record-table";
import { ScoresTable, SkillTable } from "./scores-tables";
import { Drawings } from "../../../../_components/charts/drawings";
import { RecordMarks } from "../../../../_components/charts/record-marks";
import { DownloadLinks } from "../../../../_components/ui/download-links";
import { recordChart } from "@/lib/charts/record-chart";
import { recordWords } from "@/lib/charts/record-words";
import type { Series } from "@/lib/series/schema";
import { counted } from "@/lib/words/plural";

/** Past forecasts against what happened: picture, table, scores, calibration. */
export function RecordBody({ series, loaded }: { series: Series; loaded: LoadedRecord }) {
  const { record, votes, revision, version, whole, pushes } = loaded;
  const words = recordWords({ title: series.title, record, revision, version });
  const address = `/series/${series.slug}/forecast/record`;
  return (
    <div className="space-y-12">
      <figure aria-labelledby="record-caption" className="space-y-3">
        <figcaption id="record-caption">
          <strong className="block font-semibold">In favour: what was forecast, and what came</strong>
          <span className="text-sm text-ink-soft">{words.subtitle}</span>
        </figcaption>
        <p id="record-alternative" className="sr-only">{words.alternative} The table below has every value.</p>
        <Drawings
          labelledBy="record-caption"
          describedBy="record-alternative"
          make={(width) => recordChart(record, { width, words })}
          draw={(chart, palette) => <RecordMarks chart={chart} palette={palette} />}
        />
        <p className="text-xs text-ink-soft">{words.key} {words.source}</p>
        {whole && <DownloadLinks links={(["png", "svg", "csv"] as const).map((format) => ({ href: `${address}.${format}`, label: format === "csv" ? "Record as CSV" : `Chart as ${format.toUpperCase()}` }))} />}
      </figure>

      <section aria-labelledby="each" className="space-y-4">
        <h2 id="each">Would the 90 % intervals have held?</h2>
        <RecordTable record={record} series={series.slug} />
      </section>

      {pushes && <PastPushes pushes={pushes} series={series.slug} />}

      {votes.length > 0 && (
        <>
          <Folded id="scores" title="Scores of all methods, for statisticians" open={false}>
            <p className="lede">
              Means over {counted(votes.length, "vote")}; lower is better, but for AUC and precision. Log loss in nats a state, joint log score in nats a vote, CRPS and energy in states. AUC and precision ask who, of those last in favour,
              left: over votes in which somebody did. <a href="/methods/forecast">What each score means</a>.
            </p>
            <ScoresTable votes={votes} />
            <h3>Skill of the full model</h3>
            <p className="lede">How much of the other model’s score is gone: 1 would be perfect, 0 no better, negative worse. In brackets 9 times in 10, by drawing votes again and again (bootstrap).</p>
            <SkillTable votes={votes} />
          </Folded>
          <Calibration loaded={loaded} />
        </>
      )}
    </div>
  );
}
