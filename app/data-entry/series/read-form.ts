import type { FormErrors } from "../../_components/forms/form-state";
import { type SeriesRefusal, seriesRefusalInWords } from "@/lib/series/outcome-words";
import { parseResolutionList } from "@/lib/series/resolution-list";

type Values = Readonly<Record<string, string>>;

/** The names of the votes that the form sends: those ticked, then those typed with their lines. */
export function votesInForm(values: Values): { ticked: string[]; typed: { name: string; line: number }[]; resolutions: string[] } {
  const ticked = (values.votes ?? "").split(" ").filter(Boolean);
  const typed = parseResolutionList(values.more ?? "");
  return { ticked, typed, resolutions: [...ticked, ...typed.map(({ name }) => name)] };
}

/** A refusal beside the field that can mend it. */
export function refusalErrors(refusal: SeriesRefusal, values: Values): FormErrors {
  const { ticked, typed } = votesInForm(values);
  const placeOf = (at: number) => (at < ticked.length ? "" : `Line ${typed[at - ticked.length]!.line}: `);
  const words = seriesRefusalInWords(refusal, { slug: values.slug ?? "", placeOf }).join(" ");
  if (refusal.reason === "slug_taken") return { slug: words };
  if (refusal.reason === "no_such_state") return { [refusal.field]: words };
  if (refusal.reason === "too_few") return { [ticked.length > 0 ? "votes" : "more"]: words };
  return { [refusal.complaints.some(({ at }) => at >= ticked.length) ? "more" : "votes"]: words };
}
