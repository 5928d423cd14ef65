import { seriesListJson } from "@/lib/http/api/series";
import { candidatesFor } from "@/lib/series/candidates";
import { getVoteCatalogue, listSeries, listSuggestions } from "@/lib/series/queries";
import { searchTitles } from "@/lib/series/title-groups";
import { voteName } from "@/lib/series/vote-names";
import { table } from "./text-table";

/** All series. */
export async function list({ json }: { json: boolean }): Promise<string> {
  const all = await listSeries();
  if (json) return JSON.stringify(seriesListJson(all));
  return table(["slug", "votes", "first", "last", "cycle", "title"], all.series.map(({ slug, votes, firstDate, lastDate, cycle, title }) => [slug, String(votes), firstDate ?? "", lastDate ?? "", cycle ?? "", title]));
}

/** Without words, resolutions that likely return; with words, the votes on the most frequent title that has them, each with what makes it doubtful. */
export async function suggest({ words, json }: { words: string; json: boolean }): Promise<string> {
  const { revision, titles, votes: record } = await getVoteCatalogue();
  if (words.trim() === "") {
    const suggestions = await listSuggestions();
    if (json) return JSON.stringify({ revision: revision.number, suggestions });
    return table(["sessions", "first", "last", "cycle", "title"], suggestions.map(({ sessions, first, last, cycle, title }) => [String(sessions), String(first), String(last), cycle ?? "", title]));
  }
  const [found, ...others] = searchTitles(words, titles);
  if (!found) throw new Error(`No title has all these words: ${words}.`);
  const candidates = candidatesFor(found.title, titles).map(({ vote, likeness, doubts }) => ({
    resolution: voteName(vote, record), session: vote.session, date: vote.date, yes: vote.yes, no: vote.no, abstain: vote.abstain, absent: vote.absent,
    title: vote.title, likeness: Number(likeness.toFixed(3)), grade: doubts.length === 0 ? "certain" : "doubtful", doubts, series: vote.series,
  }));
  if (json) return JSON.stringify({ revision: revision.number, title: found.title, candidates, otherTitles: others.map(({ title, votes }) => ({ title, votes: votes.length })) });
  const rows = candidates.map(({ resolution, session, date, yes, no, abstain, grade, doubts }) => [resolution, session ?? "", date, `${yes}-${no}-${abstain}`, grade, doubts.join(" ")]);
  const more = others.length > 0 ? `\n\nOther titles with these words:\n${others.slice(0, 20).map(({ title, votes }) => `${String(votes.length).padStart(3)}  ${title}`).join("\n")}` : "";
  return `${found.title}\n\n${table(["resolution", "session", "date", "tally", "grade", "why doubtful"], rows)}${more}`;
}
