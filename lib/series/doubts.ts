import type { VoteHead } from "./vote-head";

/** A reason to look at a vote before taking it into a series. */
export type Doubt =
  | { kind: "title"; onlyOne: readonly string[]; onlyOther: readonly string[] }
  | { kind: "several"; rivals: readonly VoteHead[] }
  | { kind: "silence"; years: number }
  | { kind: "listed_twice" | "brackets" | "draft" | "nameless" };

const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(", ");
const some = (symbols: readonly string[]) => (symbols.length > 4 ? `${symbols.slice(0, 4).join(", ")} and ${symbols.length - 4} more` : symbols.join(", "));

/** The reason as a sentence. */
export function doubtInWords(doubt: Doubt, vote: VoteHead): string {
  switch (doubt.kind) {
    case "title": {
      const parts = [doubt.onlyOther.length > 0 && `it also has ${quoted(doubt.onlyOther)}`, doubt.onlyOne.length > 0 && `it lacks ${quoted(doubt.onlyOne)}`].filter(Boolean);
      return parts.length > 0 ? `The title differs: ${parts.join("; ")}.` : "The source breaks the title off, so that the end cannot be compared.";
    }
    case "several":
      return `Session ${vote.session ?? "not known"} has more than one such vote: ${some(doubt.rivals.map(({ resolution, ordinal }) => `${resolution ?? "one without a symbol"}${ordinal > 1 ? ` (listed again)` : ""}`))}. A series takes one a session.`;
    case "silence":
      return `${doubt.years} years lie between it and the other votes of this title.`;
    case "listed_twice":
      return "The source lists this vote twice under one symbol; this is the second.";
    case "brackets":
      return "Its symbol has a part in brackets: it is one of several texts or paragraphs under one number.";
    case "draft":
      return "Its symbol is that of a draft: no number of an adopted resolution is known.";
    case "nameless":
      return "The record knows no session or no symbol of it, so that it can have no address in a series.";
  }
}
