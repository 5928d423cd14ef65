/** Groups all votes by title, in a thread. */
import type { Job, Run } from "@/lib/threads/job";
import { findTitles, type FoundTitles } from "./title-groups";
import type { VoteHead } from "./vote-head";

export const titlesJob: Job<null, FoundTitles> = { file: "lib/series/titles-thread.ts" };

export const run: Run<null, FoundTitles> = (_, shared) => findTitles(shared.get("vote heads") as readonly VoteHead[]);
