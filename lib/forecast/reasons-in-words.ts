import type { StateAnswer } from "./desk/forecast-answer";
import type { FeatureName } from "./full/features";

/** What a feature says of a state that has more of it than its peers, and of one that has less. Peers are the states with the same last position. */
const said: Readonly<Record<Exclude<FeatureName, `region-${string}`>, readonly [more: string, less: string]>> = {
  "similar-dissent": ["withholds support on similar resolutions more often than its peers (last three years)", "supports similar resolutions more often than its peers (last three years)"],
  "similar-dissent-year": ["withheld support on similar resolutions more often than its peers in the last year", "supported similar resolutions more often than its peers in the last year"],
  "similar-dissent-change": ["has begun to withhold support on similar resolutions", "has begun to support similar resolutions more"],
  nearness: ["votes more like the states against than its peers do", "votes more like the states in favour than its peers do"],
  "nearness-change": ["has moved towards the states against in the last year", "has moved towards the states in favour in the last year"],
  "absence-lately": ["missed more of the last 15 recorded votes than its peers", "missed fewer of the last 15 recorded votes than its peers"],
  "absence-year": ["missed more recorded votes in the last year than its peers", "missed fewer recorded votes in the last year than its peers"],
  "own-dissent": ["has withheld support from this resolution more than its peers in recent years", "has supported this resolution more than its peers in recent years"],
  "own-dissent-long": ["has withheld support from this resolution more than its peers in the long run", "has supported this resolution more than its peers in the long run"],
  "own-absence": ["has missed this vote more often than its peers in recent years", "has missed this vote less often than its peers in recent years"],
  "own-absence-long": ["has missed this vote more often than its peers in the long run", "has missed this vote less often than its peers in the long run"],
  tenure: ["has held its position for longer than its peers", "has held its position for a shorter time than its peers"],
  switches: ["has changed its position more often than its peers in the last five votes", "has changed its position less often than its peers in the last five votes"],
  "net-departures": ["has left “in favour” on other resolutions in the last year, more than its peers", "has left “in favour” on other resolutions less than its peers in the last year"],
  "map-dissent": ["votes overall like the states that withhold support here", "votes overall like the states that give support here"],
  "neighbours-dissent": ["the states that vote most like it withheld support last time", "the states that vote most like it gave support last time"],
  "neighbours-absence": ["the states that vote most like it stayed away last time", "the states that vote most like it were present last time"],
  "united-states": ["voted more like the United States than its peers did in the last year", "voted less like the United States than its peers did in the last year"],
  "united-states-change": ["has moved towards the United States in the last year", "has moved away from the United States in the last year"],
  "second-axis": ["leans one way in the Assembly’s second great division, which marks it off from its peers", "leans the other way in the Assembly’s second great division, which marks it off from its peers"],
};

type Reason = Omit<StateAnswer["reasons"][number], "feature"> & { readonly feature: string };

/** Reasons for and against a state's support, in words, strongest first. */
export interface SpokenReasons {
  /** What makes “in favour” less likely than for its peers. */
  readonly away: readonly string[];
  /** What makes it likelier. */
  readonly towards: readonly string[];
}

/** Why a state is likelier or less likely to be in favour than its peers, in words, without figures; those stand in the file of all states. */
export function reasonsInWords({ reasons }: { reasons: readonly Reason[] }, shown = 4): SpokenReasons {
  const spoken = reasons.slice(0, shown).map(({ feature, words, value, logOdds }) => ({ text: spokenReason({ feature, words, value }), away: logOdds > 0 }));
  return { away: spoken.filter(({ away }) => away).map(({ text }) => text), towards: spoken.filter(({ away }) => !away).map(({ text }) => text) };
}

function spokenReason({ feature, words, value }: { feature: string; words: string; value: number }): string {
  if (feature.startsWith("region-")) return value > 0 ? words : words.replace(/^belongs/, "does not belong");
  const known = said[feature as keyof typeof said] as readonly [string, string] | undefined;
  return known ? known[value < 0 ? 1 : 0] : words;
}
