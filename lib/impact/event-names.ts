import type { TimelineEvent } from "@/lib/timeline/schema";
import { dayInWords } from "@/lib/votes/day";
import { counted } from "@/lib/words/plural";

type Named = Pick<TimelineEvent, "title" | "kind" | "date" | "datePrecision">;

/** Things that a title may begin with the name of, and their plural. */
const nouns: Readonly<Record<string, string>> = {
  cable: "cables", letter: "letters", note: "notes", memorandum: "memoranda", statement: "statements", speech: "speeches", "executive order": "executive orders", sanctions: "sanctions", amendments: "amendments",
};

/** "State Department cable: lobby …", "First US letter to capitals": the thing, where it is followed by a colon or by what it was to, on or from; never by a verb. */
const thing = new RegExp(`^(?:[\\p{L}\\p{N}.'’-]+ ){0,4}?(${Object.keys(nouns).join("|")})(?= ?:| (?:to|on|from|by|of|against|for)\\b)`, "iu");

/** Events as a sentence speaks of them: "the cable and letters of October 2025", "the lobbying of October to November 2019", “Obama visits Havana” (March 2016), "the 3 events of 2017". */
export function eventsInWords(events: readonly Named[]): string {
  const when = monthsInWords(events);
  const things = events.map(({ title }) => thing.exec(title)?.[1]?.toLowerCase());
  const distinct = [...new Set(things)];
  if (distinct.length <= 3 && distinct.every((noun) => noun !== undefined)) {
    return `the ${listed(distinct.map((noun) => (things.filter((one) => one === noun).length > 1 ? nouns[noun]! : noun)))} of ${when}`;
  }
  if (events.length > 1 && events.every(({ kind }) => kind === "lobbying")) return `the lobbying of ${when}`;
  const [only] = events;
  if (events.length === 1) return `“${only!.title}” (${dayInWords(only!.date, { precision: only!.datePrecision })})`;
  return `the ${counted(events.length, "event")} of ${when}`;
}

/** "October 2025", "March to October 2025", "December 2024 to January 2025"; years alone where one is known to the year only. */
function monthsInWords(events: readonly Named[]): string {
  const yearOnly = events.some(({ datePrecision }) => datePrecision === "year");
  const days = events.map(({ date }) => date).sort();
  const [first, last] = [days[0]!, days.at(-1)!].map((date) => dayInWords(date, { precision: yearOnly ? "year" : "month" })) as [string, string];
  if (first === last) return first;
  const sameYear = !yearOnly && days[0]!.slice(0, 4) === days.at(-1)!.slice(0, 4);
  return `${sameYear ? first.replace(/ \d+$/u, "") : first} to ${last}`;
}

const listed = (words: readonly string[]) => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)!}`);
