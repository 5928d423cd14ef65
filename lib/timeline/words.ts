import type { EventAsk, EventDirection, EventKind } from "./schema";

/** The kinds of events as readers see them. */
export const kindTerms: Record<EventKind, { term: string }> = {
  lobbying: { term: "Lobbying" },
  policy: { term: "Policy" },
  diplomatic: { term: "Diplomatic" },
  context: { term: "Context" },
};

/** Which way an event pushed, seen from the resolution. */
export const directionTerms: Record<EventDirection, string> = {
  pressure_against: "pressure against",
  support_for: "support for",
  neutral: "neutral",
};

/** What those addressed were asked to do. */
export const askTerms: Record<EventAsk, string> = {
  vote_no: "vote against",
  abstain: "abstain",
  stay_away: "stay away",
  vote_yes: "vote in favour",
};
