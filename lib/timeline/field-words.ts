import { ownValue } from "@/lib/revisions/own-value";
import type { EventField } from "./event-entry";
import { askTerms, directionTerms, kindTerms } from "./words";

/** The fields of an event as people see them. */
export const eventFieldTerms: Record<EventField | "withdrawn", string> = {
  title: "Title",
  date: "Date",
  until: "Until",
  kind: "Kind",
  direction: "Direction",
  actor: "Actor",
  asks: "Asked to",
  targets: "Targets",
  targetsNote: "Note on targets",
  claim: "Claim",
  evidence: "Evidence",
  evidenceNote: "Note on evidence",
  sourceName: "Source",
  sourceUrl: "Address of the source",
  pinned: "Chief event of its vote",
  withdrawn: "Withdrawn",
};

type Names = Readonly<Record<string, string>>;

/** What a field of a flat event is called. */
export function eventKeyTerm(key: string): string {
  return ownValue(eventFieldTerms, key) ?? key;
}

/** What a field of a flat event says, in words; empty for an empty field. */
export function eventValueInWords(key: string, value: string, names: Names): string {
  const each = (word: (code: string) => string) => value.split(" ").filter(Boolean).map(word).join(", ");
  if (key === "targets") return /^([A-Z]{3}( |$))+$/.test(value) ? each((iso3) => ownValue(names, iso3) ?? iso3) : value;
  if (key === "asks") return each((ask) => ownValue(askTerms, ask) ?? ask);
  if (key === "kind") return ownValue(kindTerms, value)?.term ?? value;
  if (key === "direction") return ownValue(directionTerms, value) ?? value;
  return value;
}
