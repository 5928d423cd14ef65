/** Who attacks from within: an account of the attack's own, its token, and revisions made in its name. Reads the settings when it is loaded. */
import { createApiToken } from "@/lib/accounts/api-tokens/mutations";
import { acceptInvitation, inviteFirstAdministrator } from "@/lib/accounts/mutations";
import { listPeople } from "@/lib/accounts/queries";
import { listCountries } from "@/lib/countries/queries";
import { getSeriesRecord, listSeries } from "@/lib/series/queries";
import { rollCallOf } from "@/lib/series/schema";
import { flatEvent } from "@/lib/timeline/event-entry";
import { correctEvent } from "@/lib/timeline/mutations";
import { findEvent } from "@/lib/timeline/queries";
import { correctVote } from "@/lib/votes/mutations";
import { entryOfVote, flatEntry } from "@/lib/votes/vote-entry";

const series = "cuba-embargo";

async function account() {
  const link = await inviteFirstAdministrator();
  if (link) await acceptInvitation(link.split("/").at(-1)!, { name: "Attacker", email: "attacker@plenary.example", password: "a castle under siege" });
  return (await listPeople())[0]!;
}

/** What the worst questions are made of. */
export async function whatToAskAbout() {
  const { events, votes, rollCalls } = await getSeriesRecord(series);
  const { series: all } = await listSeries();
  await listCountries();
  const inFavour = [...rollCalls.get(votes.at(-1)!.id)!].flatMap(([iso3, position]) => (position === "yes" ? [iso3] : []));
  return { events: events.map(({ id }) => id), token: await createApiToken(await account(), "attack"), series: all.map(({ slug }) => slug), states: inFavour };
}

/** Makes one revision a call: an event's evidence goes up and down, and every fifth time two states change places in the newest vote. */
export async function reviser(): Promise<(round: number) => Promise<void>> {
  const author = await account();
  const { events, votes, rollCalls } = await getSeriesRecord(series);
  const { id } = events.at(-1)!;
  const newest = votes.at(-1)!;
  const pair = (["yes", "abstain"] as const).map((position) => [...rollCalls.get(newest.id)!].find(([, taken]) => taken === position)![0]);
  const changePlaces = async (round: number) => {
    const record = await getSeriesRecord(series);
    const entry = entryOfVote(record.votes.at(-1)!, rollCallOf(record, newest));
    const [one, other] = pair.map((iso3) => entry.rollCall.get(iso3)!);
    const rollCall = new Map([...entry.rollCall, [pair[0]!, other!], [pair[1]!, one!]]);
    const outcome = await correctVote(author, { id: newest.id, seen: flatEntry(entry), entry: { ...entry, rollCall }, reason: `Round ${round} of the attack` });
    if (!outcome.ok) throw new Error(`Round ${round} made no revision: ${outcome.reason}`);
  };
  return async (round) => {
    if (round % 5 === 0) return changePlaces(round);
    const event = (await findEvent(id))!;
    const outcome = await correctEvent(author, { id, seen: flatEvent(event), entry: { ...event, evidence: event.evidence === "high" ? "medium" : "high" }, reason: `Round ${round} of the attack` });
    if (!outcome.ok) throw new Error(`Round ${round} made no revision: ${outcome.reason}`);
  };
}

/** Waits until an address of the API answers all that it will, or so many seconds; says which. */
export async function untilComplete(url: string, seconds: number): Promise<boolean> {
  const until = performance.now() + seconds * 1000;
  for (;;) {
    const { complete } = (await (await fetch(url)).json()) as { complete?: boolean };
    if (complete || performance.now() > until) return complete === true;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
