import type { Interval } from "@/lib/impact/departure";
import { impactHeadline } from "@/lib/impact/headline";
import { comparedInWords } from "@/lib/impact/compared-series";
import type { ImpactView } from "@/lib/impact/impact-view";
import { placebosOf } from "@/lib/impact/placebo";
import { ranksInWords } from "@/lib/impact/rank-words";
import { signedTenths } from "@/lib/impact/verdict";
import { isEstimated, windowName, windowStart } from "@/lib/impact/window-words";
import { dayInWords } from "@/lib/votes/day";
import { counted } from "@/lib/words/plural";
import type { ChartWords } from "./votes-chart-words";

/** One window of events in the chart; `mark` is its number in it. */
export type ImpactRow = { mark: number; label: string; value: string; impact: number; half: Interval; ninety: Interval; standardised: number };
/** One placebo vote; lobbied ones are drawn hollow. */
export type StripDot = { standardised: number; lobbied: boolean };

/** All that a chart of impacts is made from. */
export type ImpactChartData = { rows: ImpactRow[]; own: StripDot[]; all: StripDot[]; words: ChartWords };

/** What the chart of a view shows; null when nothing in it is estimated. A window's own vote is no placebo of it, and stands in the strips as its mark. */
export function impactChartData({ record, revision, impacts, placebos, progress, controls, compared }: ImpactView): ImpactChartData | null {
  const shown = impacts.filter(isEstimated);
  if (shown.length === 0) return null;
  const rows = shown.map(({ window, counts: { yes } }, at): ImpactRow => ({
    mark: at + 1, label: `${windowStart(window, true)} · ${windowName(window)}`, value: `${signedTenths(yes.impact)} (${yes.interval["90"].map(signedTenths).join(" to ")})`,
    impact: yes.impact, half: yes.interval["50"], ninety: yes.interval["90"], standardised: yes.standardised,
  }));
  const others = placebosOf({ series: record.series.slug, voteIds: shown.map(({ window }) => window.vote!.id), placebos });
  const asked = comparedInWords({ own: record.series.slug, controls, compared });
  const own = others.filter(({ series }) => series === record.series.slug);
  const [first] = shown;
  return {
    rows, own, all: others,
    words: {
      title: `${record.series.shortTitle}: ${shown.length === 1 ? windowName(first!.window) : "what events changed, side by side"}`,
      finding: impactHeadline(shown),
      subtitle: `How many more or fewer states were in favour than expected; the bars are how sure that is: thick half the time, thin nine times in ten. Below, other votes of the Assembly, each measured by how much such votes vary`,
      key: `Each dot is another vote, measured in the same way: ${own.length} of this series, ${others.length} of all series compared${progress.made < progress.planned ? ` (${progress.made} of ${progress.planned} made so far)` : ""}. Hollow: after recorded lobbying.${asked ? ` ${asked}` : ""}`,
      source: `Plenary, revision ${revision.number} of ${dayInWords(revision.at.slice(0, 10))}. Method: /methods/impact.`,
      alternative: [
        ...shown.map((impact, at) => `${at + 1}: ${windowName(impact.window)}, vote of ${dayInWords(impact.window.vote!.date)}: ${rows[at]!.value} in favour, ${ranksInWords(impact.ranks)}${impact.verdict.provisional ? ", as far as other votes are measured" : ""}.`),
        `The dots are ${counted(own.length, "other vote")} of this series and ${others.length} of all series compared.`,
      ].join(" "),
    },
  };
}
