/** Finds resolutions that return, in a thread. */
import type { Job, Run } from "@/lib/threads/job";
import { type Suggestion, suggestSeries } from "./suggestions";
import { titleIndex } from "./title-groups";
import type { VoteHead } from "./vote-head";

export const suggestionsJob: Job<null, Suggestion[]> = { file: "lib/series/suggestions-thread.ts" };

export const run: Run<null, Suggestion[]> = (_, shared) => suggestSeries(titleIndex(shared.get("vote heads") as readonly VoteHead[]));
