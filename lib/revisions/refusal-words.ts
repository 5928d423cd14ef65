/** What PostgreSQL says of a plain constraint names the constraint only; here is what it means. Refusals by triggers bring words of their own. */
const words: ReadonlyMap<string, string> = new Map([
  ["votes_counts_not_negative", "No count can be below 0."],
  ["votes_counts_sum_to_membership", "The four counts, with members not listed, must sum to the membership of that day."],
  ["votes_not_listed_is_explained", "Members who are not listed need a note that says why, and only they do."],
  ["votes_have_a_title", "A vote needs the title of its resolution."],
  ["votes_session_is_plain", "A session is written like 81, XXVI or ES-10."],
  ["votes_source_url_is_web_address", "The address of the source must begin with https:// or http:// and hold no user name or password."],
  ["votes_date_in_range", "The day of a vote lies between 24 October 1945 and the year 2100."],
  ["votes_key", "A vote with this session and symbol is recorded already."],
  ["series_slug_is_plain", "The address of a series is made of lower-case words joined by hyphens, 64 characters at most."],
  ["series_have_a_title", "A series needs a title."],
  ["series_slug_key", "Another series has this address already."],
  ["series_votes_one_a_session", "A series has one vote a session, and this one has a vote of that session already."],
  ["series_votes_have_a_session", "A vote without a session can belong to no series: it could have no address there."],
  ["memberships_dates_in_range", "The days of a membership lie between 24 October 1945 and the year 2100."],
  ["memberships_end_after_start", "A membership cannot end before it begins."],
  ["timeline_events_say_what_and_who", "An event needs a title, an actor, a claim and a source that can be read."],
  ["timeline_events_source_url_is_web_address", "The address of the source must begin with https:// or http:// and hold no user name or password."],
  ["timeline_events_targets_are_codes", "The targets of an event are codes of states."],
  ["timeline_events_dates_in_range", "The days of an event lie between 1945 and the year 2100."],
  ["timeline_events_end_after_start", "An event cannot end before it begins."],
  ["revisions_corrections_have_a_reason", "A correction or withdrawal needs a reason that can be read."],
  ["revisions_have_an_author", "A change needs an author and a summary that can be read."],
]);

/** The database's refusal in words for people: those of the constraint that it names, else its own. */
export function refusalWords(message: string): string {
  const constraint = /constraint "([^"]+)"/.exec(message)?.[1];
  return (constraint !== undefined && words.get(constraint)) || message;
}
