"use server";

import { redirect } from "next/navigation";
import { isPaste, pasteInto } from "./paste";
import type { VoteFormState } from "./vote-form-state";
import { answering, conflictInWords, withoutStaleChoices } from "../answering";
import { sentValues } from "../../_components/forms/form-state";
import { requireWriter } from "../../_session/current-user";
import { listCountries } from "@/lib/countries/queries";
import { flatJsonSchema, reasonSchema } from "@/lib/revisions/flat-schema";
import { listRevisions } from "@/lib/revisions/queries";
import { rowIdSchema } from "@/lib/revisions/row-id";
import { getSeriesRecord } from "@/lib/series/queries";
import { voteWarnings, type Warning } from "@/lib/votes/check-entry";
import { type AlreadyRecorded, correctVote, recordVote } from "@/lib/votes/mutations";
import { onlyFills } from "@/lib/votes/completion";
import { filledWithCertainty } from "@/lib/votes/follow-with-certainty";
import { parseVoteForm, type State } from "@/lib/votes/parse-entry";
import { differencesOf, flatOfInputs, resolveCorrection } from "@/lib/votes/resolve-correction";
import { flatEntry, inputsOfFlat } from "@/lib/votes/vote-entry";

const today = () => new Date().toISOString().slice(0, 10);

/** Records a new vote, or lays a pasted text over the form. */
export async function recordVoteAction(previous: VoteFormState, form: FormData): Promise<VoteFormState> {
  const values = sentValues(form);
  return answering<VoteFormState>(previous, values, async (answer) => {
    const author = await requireWriter();
    const { countries: states } = await listCountries();
    if (isPaste(values.intent)) return answer(pasteInto(values, states));
    if (values.intent === "follow") return answer(follow(values, states));
    const { series, votes } = await getSeriesRecord(values.series ?? "");
    const parsed = parseVoteForm({ values: inputsOfFlat(flatOfInputs(values, states)), states, today: today() });
    if (!parsed.ok) return answer({ errors: parsed.errors });
    const warnings = voteWarnings({ entry: parsed.entry, today: today(), others: votes });
    if (!confirmed(values, warnings)) return answer({ warnings, errors: {} });
    const outcome = await recordVote(author, { series: series.slug, entry: parsed.entry });
    if (!outcome.ok) return answer(existing(outcome));
    return redirect(`/data-entry/votes?series=${series.slug}&saved=${outcome.revision}`);
  });
}

/** Corrects a vote, or shows what somebody else changed meanwhile. */
export async function correctVoteAction(previous: VoteFormState, form: FormData): Promise<VoteFormState> {
  const values = sentValues(form);
  return answering<VoteFormState>(previous, values, async (answer) => {
    const author = await requireWriter();
    const { countries: states } = await listCountries();
    if (isPaste(values.intent)) return answer({ ...pasteInto(values, states), differences: previous.differences });
    if (values.intent === "follow") return answer({ ...follow(values, states), differences: previous.differences });
    const base = flatJsonSchema.parse(values.base);
    const seen = flatJsonSchema.parse(values.seen);
    const resolved = resolveCorrection({ values, base, seen, states, today: today() });
    const needsNone = (values.reason ?? "").trim() === "" && resolved.ok && onlyFills(seen, flatEntry(resolved.entry));
    const reason = needsNone ? ({ success: true, data: null } as const) : reasonSchema.safeParse(values.reason ?? "");
    const differences = differencesOf({ values, base, theirs: seen, states });
    const errors = { ...(resolved.ok ? {} : resolved.errors), ...(reason.success ? {} : { reason: reason.error.issues[0]!.message }) };
    if (!resolved.ok || !reason.success) return answer({ errors, differences });
    const { entry } = resolved;
    const touched = ["date", "session", "resolution"].some((field) => entry[field as "date"] !== seen[field]);
    const warnings = touched ? voteWarnings({ entry, today: today(), others: [] }) : [];
    if (!confirmed(values, warnings)) return answer({ warnings, differences, errors: {} });
    const id = rowIdSchema.catch(0).parse(values.id);
    const outcome = await correctVote(author, { id, seen, entry, reason: reason.data });
    if (outcome.ok) return redirect(`/data-entry/votes?series=${encodeURIComponent(values.series ?? "")}&saved=${outcome.revision}`);
    if (outcome.reason === "nothing_changed") return answer({ errors: { form: "Nothing is different from what is recorded, so there is nothing to save." } });
    if (outcome.reason === "already_recorded") return answer({ ...existing(outcome), differences });
    const [latest] = await listRevisions({ subject: "vote", subjectId: id, limit: 1 });
    return answer({
      values: { ...withoutStaleChoices(values, { seen, theirs: outcome.theirs }), seen: JSON.stringify(outcome.theirs) },
      differences: differencesOf({ values, base, theirs: outcome.theirs, states }),
      errors: { form: conflictInWords(latest) },
    });
  });
}

/** Fills in what follows with certainty from the counts and the names: the reader's own click, said as what it is. */
function follow(values: Record<string, string>, states: readonly State[]): Partial<VoteFormState> {
  const filled = filledWithCertainty(values, states);
  return filled ? { values: filled.values, followed: filled.words } : { errors: { tally: "Nothing follows with certainty from these counts and names." } };
}

function confirmed(values: Record<string, string>, warnings: readonly Warning[]): boolean {
  return warnings.length === 0 || values.confirm === warnings.map(({ code }) => code).join(" ");
}

function existing({ id, resolution, session, sameSeries }: AlreadyRecorded): Partial<VoteFormState> {
  const words = sameSeries ? `This series already has a vote of session ${session}: ${resolution}.` : `${resolution} of session ${session} is in the record already.`;
  return { errors: { session: words }, ...(sameSeries ? { existing: { id, words: "Correct that vote instead" } } : {}) };
}
