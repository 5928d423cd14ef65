import { plural } from "@/lib/words/plural";
import { dayInWords } from "./day";
import type { Vote } from "./schema";

type Staged = Pick<Vote, "rollCall" | "open" | "members" | "notListed" | "provisionalSince">;

/** "174 of 193 states are open since 29 October 2025: their positions are not known yet." Empty of a whole roll call. */
export function openInWords({ rollCall, open, members, notListed, provisionalSince }: Staged): string {
  if (rollCall === "whole") return "";
  const called = members - notListed;
  const since = provisionalSince ? ` since ${dayInWords(provisionalSince.slice(0, 10))}` : "";
  if (open === called) return `No state is named yet${provisionalSince ? `:${since},` : ":"} only the tally is known.`;
  return `${open} of ${called} states ${plural(open, "is", "are")} open${since}: ${plural(open, "its position is", "their positions are")} not known yet.`;
}

/** "provisional, 174 open", for where there is little room; empty of a whole roll call. */
export function provisionalInShort({ rollCall, open }: Pick<Staged, "rollCall" | "open">): string {
  return rollCall === "whole" ? "" : `provisional, ${open} open`;
}
