import { ownValue } from "@/lib/revisions/own-value";
import { positions } from "./schema";
import { stateOfKey, type VoteField } from "./vote-entry";
import { positionTerms, stageTerms } from "./words";

/** The fields of a vote as people see them. */
export const voteFieldTerms: Record<VoteField | "tally" | "stage", string> = {
  session: "Session",
  date: "Date",
  resolution: "Resolution",
  title: "Title",
  draft: "Draft",
  meeting: "Meeting",
  sourceName: "Source",
  sourceUrl: "Address of the source",
  note: "Note",
  tally: "Stated tally",
  stage: "Roll call",
};

type Names = Readonly<Record<string, string>>;

/** What a field of a flat vote is called: a state's name for its cell. */
export function voteKeyTerm(key: string, names: Names): string {
  const iso3 = stateOfKey(key);
  if (iso3 !== null) return ownValue(names, iso3) ?? iso3;
  return ownValue(voteFieldTerms, key) ?? key;
}

/** What a field of a flat vote says, in words; empty for an empty field. */
export function voteValueInWords(key: string, value: string): string {
  if (stateOfKey(key) !== null) return value === "" ? "" : (ownValue(positionTerms, value)?.inSentence ?? value);
  if (key === "stage") return ownValue(stageTerms, value) ?? value;
  if (key !== "tally" || value === "") return value;
  const four = value.split("-");
  return positions.map((position, at) => `${four[at] || "?"} ${positionTerms[position].inSentence}`).join(", ");
}
