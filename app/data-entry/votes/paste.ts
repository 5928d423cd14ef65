import type { Pasted, VoteFormState } from "./vote-form-state";
import { membersOn } from "@/lib/countries/members-on";
import { nameIndex } from "@/lib/countries/name-index";
import type { Country } from "@/lib/countries/schema";
import { announcedCounts, type Reading } from "@/lib/votes/paste/reading";
import { readingKey, readPastedText } from "@/lib/votes/paste/read-pasted-text";
import { cellKey } from "@/lib/votes/vote-entry";

/** What the buttons that paste send: "paste", or "paste" and the key of the one chosen among several votes of the text. */
export const isPaste = (intent: string | undefined) => intent === "paste" || (intent ?? "").startsWith("paste ");

/**
 * Lays what a pasted text tells of one vote over the form's fields: its counts and the positions that it names. What could not be read is
 * said and changes nothing; of several votes none is taken before one is chosen.
 */
export function pasteInto(values: Readonly<Record<string, string>>, countries: readonly Country[]): Partial<VoteFormState> {
  const members = new Set(membersOn(countries, values.date ?? "").map(({ iso3 }) => iso3));
  const { readings, unread } = readPastedText(values.paste ?? "", { index: nameIndex(countries), members });
  const chosen = readings.length === 1 ? readings[0] : readings.find((reading) => `paste ${readingKey(reading)}` === values.intent);
  if (!chosen) return { values, pasted: { ...nothing, unread: unread === null ? [] : [unread], choices: readings.map(({ excerpt, ...rest }) => ({ key: readingKey({ excerpt, ...rest }), tally: announcedCounts(rest.counts), excerpt })) } };
  const started = startedFromLast(values, chosen);
  const opened = started ? Object.fromEntries([...members].map((iso3) => [cellKey(iso3), ""])) : {};
  return { values: { ...values, ...opened, ...(started ? { start: "open" } : {}), ...countsOf(chosen), ...positionsOf(chosen, members) }, pasted: { ...reportOf(chosen, members), opened: started } };
}

/**
 * Whether the form still shows the last roll call of a new vote, and the text states the tally of this one: then what the text does not name is open,
 * for last year's positions would be guesses.
 */
const startedFromLast = ({ start }: Readonly<Record<string, string>>, { counts }: Reading) => start === "last" && ["yes", "no", "abstain"].every((position) => position in counts);

const nothing: Pasted = { opened: false, applied: [], tally: null, unmatched: [], unread: [], held: [], contradicted: [], notMembers: [], complaints: [], choices: [] };

/** With three new counts the fourth is the rest of the membership again, unless it is stated too. */
function countsOf({ counts }: Reading): Record<string, string> {
  const stated = Object.fromEntries(Object.entries(counts).map(([position, count]) => [position, String(count)]));
  return ["yes", "no", "abstain"].every((position) => position in stated) ? { absent: "", ...stated } : stated;
}

const positionsOf = ({ positions }: Reading, members: ReadonlySet<string>) => Object.fromEntries([...positions].filter(([iso3]) => members.has(iso3)).map(([iso3, position]) => [cellKey(iso3), position]));

function reportOf({ positions, counts, held, ...rest }: Reading, members: ReadonlySet<string>): Omit<Pasted, "opened"> {
  return {
    applied: [...positions.keys()].filter((iso3) => members.has(iso3)),
    tally: announcedCounts(counts),
    unmatched: rest.unmatched,
    unread: rest.unread,
    held: held.map(({ iso3 }) => iso3),
    contradicted: rest.contradicted,
    notMembers: [...positions.keys()].filter((iso3) => !members.has(iso3)),
    complaints: rest.complaints,
    choices: [],
  };
}
