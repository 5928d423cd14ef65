import { ExposureFigure } from "./exposure-figure";
import { ExposureTable } from "./exposure-table";
import { ShocksTable } from "./shocks-table";
import { DownloadLinks } from "../../../_components/ui/download-links";
import { exposedStates } from "@/lib/forecast/exposure-words";
import type { LevelForecasts } from "@/lib/forecast/levels-words";
import type { EarlierShocks } from "@/lib/forecast/shocks/shocks-found";
import { shocksSentence } from "@/lib/forecast/shocks/shocks-words";
import type { RevisionStamp } from "@/lib/revisions/schema";
import type { Series } from "@/lib/series/schema";

type Props = { series: Series; levels: LevelForecasts; shocks: EarlierShocks; presser: string; revision: RevisionStamp; page: string; numbers: string; nameOf: (iso3: string) => string };

/** Who is exposed to a further push and why, and what followed earlier shocks: what the levels go by. */
export function LevelsSection({ series, levels, shocks, presser, revision, page, numbers, nameOf }: Props) {
  const { push } = levels.rises;
  const states = exposedStates(levels.stays, levels.rises);
  const like = shocks.table.find(({ key }) => key === "broad");
  const sponsor = push!.parties.sponsor;
  return (
    <section aria-labelledby="exposed" className="space-y-6">
      <div className="space-y-3">
        <h2 id="exposed">Who is exposed to a further push, and why</h2>
        <p className="lede">
          Pushed by {presser}{sponsor ? `; the text is that of ${nameOf(sponsor)}, which cannot be pushed: at no level does it vote against its own text or abstain` : ""}.{" "}
          {push!.reference ? "Levels go by the last push: who gave way then, who is like them, and who votes like the presser." : "None of the last five votes of this series was a push, so who votes like the presser is all there is to go by."}
        </p>
      </div>
      <ExposureFigure series={series} rises={levels.rises} states={states} revision={revision} page={page} numbers={numbers} nameOf={nameOf} />
      <ExposureTable states={states} push={push!} presser={presser} nameOf={nameOf} />
      <DownloadLinks links={[{ href: `${page}/exposure.csv${numbers}`, label: "Every state as CSV" }]} />
      <div className="space-y-3" id="shocks">
        <h3>What followed earlier shocks</h3>
        <p className="lede">
          {like && `${shocksSentence(like.summary)} `}A fall is a vote at which eight states or more, net, went from in favour to against or abstaining; {shocks.shocks.length} are on record in {shocks.series} recurring series of votes.
        </p>
        <ShocksTable shocks={shocks} />
        <DownloadLinks links={[{ href: `${page}/shocks.csv`, label: "Earlier shocks as CSV" }]} />
      </div>
    </section>
  );
}
