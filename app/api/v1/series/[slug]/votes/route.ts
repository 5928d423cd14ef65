import { loadVote } from "./load-vote";
import { requireApiWriter } from "@/lib/accounts/api-tokens/mutations";
import { membersOn } from "@/lib/countries/members-on";
import { listCountries } from "@/lib/countries/queries";
import { AppError } from "@/lib/errors";
import { endpoints } from "@/lib/http/api/endpoints";
import { namesComplaint, type NewVoteBody, valuesOfBody } from "@/lib/http/api/new-vote";
import { votePath } from "@/lib/http/api/paths";
import { votesJson } from "@/lib/http/api/votes";
import { readEndpoint } from "@/lib/http/endpoint";
import { withPost } from "@/lib/http/write-endpoint";
import type { Author } from "@/lib/revisions/mutations";
import { currentRevision } from "@/lib/revisions/queries";
import { getSeriesRecord } from "@/lib/series/queries";
import { rollCallOf, type SeriesRecord } from "@/lib/series/schema";
import { voteWarnings } from "@/lib/votes/check-entry";
import { correctVote, recordVote } from "@/lib/votes/mutations";
import { parseVoteForm, type State } from "@/lib/votes/parse-entry";
import type { Vote } from "@/lib/votes/schema";
import { entryOfVote, flatEntry, inputsOfFlat } from "@/lib/votes/vote-entry";

const reading = readEndpoint(endpoints.votes, {
  revision: ({ slug }) => currentRevision(slug),
  read: async ({ slug }) => votesJson(await getSeriesRecord(slug)),
});

/** Records a vote at any stage; one of a session that the series has is completed while its roll call is provisional. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = withPost(reading, endpoints.votes, {
  authorise: requireApiWriter,
  write: async (body, author, { slug }) => {
    const [record, { countries: states }] = await Promise.all([getSeriesRecord(slug), listCountries()]);
    const there = record.votes.find(({ session }) => session === body.session.trim().toUpperCase());
    const session = there ? await complete(author, { record, vote: there, body, states }) : await recordNew(author, { record, body, states });
    return { location: votePath(slug, session), answer: await loadVote(slug, session.toUpperCase()) };
  },
});

type Asked = { record: SeriesRecord; body: NewVoteBody; states: readonly State[] };
const today = () => new Date().toISOString().slice(0, 10);

async function recordNew(author: Author, { record, body, states }: Asked): Promise<string> {
  const entry = entryIn({ body, states, known: {} });
  const warnings = body.confirm ? [] : voteWarnings({ entry, today: today(), others: record.votes });
  if (warnings.length > 0) throw new AppError("invalid", `${warnings.map(({ words }) => words).join(" ")} Send "confirm": true if it is right.`);
  const outcome = await recordVote(author, { series: record.series.slug, entry });
  if (!outcome.ok) throw new AppError("conflict", `${outcome.resolution ?? "A vote"} of session ${outcome.session} is recorded already${outcome.sameSeries ? "" : ", outside of this series"}.`);
  return entry.session;
}

async function complete(author: Author, { record, vote, body, states }: Asked & { vote: Vote }): Promise<string> {
  if (vote.rollCall === "whole") throw new AppError("conflict", `The vote of session ${vote.session} is recorded already, with its whole roll call.`);
  const seen = flatEntry(entryOfVote(vote, rollCallOf(record, vote)));
  const entry = entryIn({ body, states, known: seen });
  const outcome = await correctVote(author, { id: vote.id, seen, entry, reason: body.reason?.trim() || null });
  if (outcome.ok) return entry.session;
  if (outcome.reason === "nothing_changed") throw new AppError("conflict", "All of this is recorded already.");
  throw new AppError("conflict", outcome.reason === "conflict" ? "Somebody else completed this vote meanwhile. Read it again, then send what is still missing." : "The series has a vote of that session already.");
}

/** The vote that a body says, on top of what is known of it. @throws AppError `invalid` that names everything wrong */
function entryIn({ body, states, known }: { body: NewVoteBody; states: readonly State[]; known: Readonly<Record<string, string>> }) {
  const values = { ...(known.tally === undefined ? {} : inputsOfFlat(known)), ...valuesOfBody(body) };
  const parsed = parseVoteForm({ values, states, today: today(), before: known });
  const complaint = namesComplaint(body, membersOn(states, values.date ?? "").map(({ iso3 }) => iso3));
  const errors = [...(complaint ? [complaint] : []), ...(parsed.ok ? [] : Object.entries(parsed.errors).map(([field, words]) => `${field === "roll-call" ? "positions" : field}: ${words}`))];
  if (!parsed.ok || errors.length > 0) throw new AppError("invalid", errors.join(" "));
  return parsed.entry;
}
