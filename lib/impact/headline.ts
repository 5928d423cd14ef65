import { findingOf } from "./finding";
import type { Impact } from "./impact";
import { isEstimated } from "./window-words";

/** The impact that leads: the one farthest out from what was expected, among those that can be told; else the latest. */
export function leadingImpact(impacts: readonly Impact[]): Impact | undefined {
  const told = impacts.filter(isEstimated).sort((a, b) => Math.abs(b.counts.yes.standardised) - Math.abs(a.counts.yes.standardised));
  return told[0] ?? impacts.at(-1);
}

/** The finding of a view of impacts in one sentence: that of the impact that leads. */
export function impactHeadline(impacts: readonly Impact[]): string {
  const lead = leadingImpact(impacts);
  return lead ? findingOf(lead) : "None of these events can have moved a vote.";
}

/** The findings beside the headline, newest first. */
export function otherFindings(impacts: readonly Impact[]): { impact: Impact; finding: string }[] {
  const lead = leadingImpact(impacts);
  return impacts.filter((impact) => impact !== lead).map((impact) => ({ impact, finding: findingOf(impact) })).reverse();
}
