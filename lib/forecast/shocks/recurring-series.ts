import { historyBefore, type VoteRecord, type VotingRecord } from "../history";
import { ABSENT, NOT_LISTED } from "../outcomes";
import { SUPPORT } from "../full/ideal-points";

/** A vote with the title that the source gives it. */
export type TitledVote = VoteRecord & { readonly title: string };

/** Votes of one matter, oldest first, one a session. */
export interface RecurringSeries {
  /** The slug of a named series, or for one found by title "title: " and its telling words, with the year of its first vote. */
  readonly slug: string;
  readonly votes: readonly VoteRecord[];
}

/** Articles, prepositions, and what catalogues add. */
const left = new Set("a an the of on in to for from by with at into as its and or between against under upon among concerning regarding within through during over resolution resolutions adopted".split(" "));
/** A longer gap starts another series under the same title. */
const LONGEST_GAP = 5;
const FEWEST_VOTES = 4;

/** What recurring votes are told by: the title in lower case, letters only, without articles, prepositions, "resolution", "adopted" and "General Assembly". */
export function recurringTitle(title: string): string {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}]+/gu, " ").replaceAll("general assembly", " ");
  return plain.split(" ").filter((word) => word && !left.has(word)).join(" ");
}

/**
 * Every matter that returns: the named series as they are, and chains of votes of no named series that share a title. Of two votes in one session the one
 * nearest to the chain's last counts (mean difference of support); a gap of more than five years starts a new chain; chains of four votes or more count.
 * It depends on the record alone, so that making a series changes nothing. O(votes × states).
 */
export function recurringSeries(votes: readonly TitledVote[], named: readonly string[]): RecurringSeries[] {
  const ofNamed = named.map((slug) => ({ slug, votes: votes.filter(({ series }) => series.includes(slug)) }));
  const byTitle = new Map<string, TitledVote[]>();
  for (const vote of votes) {
    if (vote.series.some((slug) => named.includes(slug))) continue;
    const key = recurringTitle(vote.title);
    if (key) byTitle.set(key, [...(byTitle.get(key) ?? []), vote]);
  }
  const found = [...byTitle].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([title, alike]) => chainsOf(alike).map((chain) => ({ slug: `title: ${title} ${chain[0]!.date.slice(0, 4)}`, votes: chain })));
  return [...ofNamed, ...found];
}

/** The same for a record, whose votes carry no titles of their own. */
export function recurringSeriesOf(record: VotingRecord, titles: ReadonlyMap<string, string>): RecurringSeries[] {
  const { votes } = historyBefore(record, "9999-12-31");
  return recurringSeries(votes.map((vote) => ({ ...vote, title: titles.get(vote.id) ?? "" })), record.teachers ?? []);
}

function chainsOf(alike: readonly VoteRecord[]): VoteRecord[][] {
  const chains: VoteRecord[][] = [];
  for (const session of bySession(alike)) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    const next = last ? nearest(session, last) : session[0]!;
    if (chain && last && yearsBetween(last.date, next.date) <= LONGEST_GAP) chain.push(next);
    else chains.push([next]);
  }
  return chains.filter(({ length }) => length >= FEWEST_VOTES);
}

/** The votes of each session together, in the order of their first; votes without a session by the year. */
function bySession(alike: readonly VoteRecord[]): VoteRecord[][] {
  const sessions = new Map<string, VoteRecord[]>();
  for (const vote of alike) {
    const key = vote.session || vote.date.slice(0, 4);
    sessions.set(key, [...(sessions.get(key) ?? []), vote]);
  }
  return [...sessions.values()];
}

function nearest(candidates: readonly VoteRecord[], last: VoteRecord): VoteRecord {
  const distances = candidates.map((vote) => supportDistance(vote.positions, last.positions));
  return candidates[distances.indexOf(Math.min(...distances))]!;
}

/** Mean difference of support over the states that took part in both; 1 where none did. */
function supportDistance(a: Uint8Array, b: Uint8Array): number {
  let sum = 0;
  let both = 0;
  const tookPart = (position: number) => position !== NOT_LISTED && position !== ABSENT + 1;
  for (let i = 0; i < a.length; i++) {
    if (!tookPart(a[i]!) || !tookPart(b[i]!)) continue;
    sum += Math.abs(SUPPORT[a[i]!]! - SUPPORT[b[i]!]!);
    both++;
  }
  return both > 0 ? sum / both : 1;
}

function yearsBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / (365.25 * 24 * 3600 * 1000);
}
