/** What may move a state, by name: the words that explain it and its usual spread within a vote (features are divided by it, so that one ridge fits all). */
export const FEATURES = [
  { name: "similar-dissent", words: "withholds support on similar roll calls (three years)", scale: 0.2 },
  { name: "similar-dissent-year", words: "withholds support on similar roll calls (last year)", scale: 0.2 },
  { name: "similar-dissent-change", words: "withholds more support on similar roll calls than it used to", scale: 0.06 },
  { name: "nearness", words: "votes more like those against than like those in favour (three years)", scale: 0.2 },
  { name: "nearness-change", words: "has moved towards those against in the last year", scale: 0.05 },
  { name: "absence-lately", words: "missed many of the last 15 roll calls", scale: 0.25 },
  { name: "absence-year", words: "missed many roll calls in the last year", scale: 0.2 },
  { name: "own-dissent", words: "has not supported this resolution in recent years", scale: 0.3 },
  { name: "own-dissent-long", words: "has not supported this resolution in the long run", scale: 0.3 },
  { name: "own-absence", words: "has missed this vote in recent years", scale: 0.25 },
  { name: "own-absence-long", words: "has missed this vote in the long run", scale: 0.25 },
  { name: "tenure", words: "has long held its position", scale: 0.7 },
  { name: "switches", words: "has changed its position in the last five votes", scale: 0.8 },
  { name: "net-departures", words: "has left “in favour” in other series in the last year", scale: 1 },
  { name: "map-dissent", words: "stands where dissent is usual on the two-dimensional map of all votes", scale: 0.2 },
  { name: "neighbours-dissent", words: "its nearest neighbours on the map did not support it last time", scale: 0.2 },
  { name: "neighbours-absence", words: "its nearest neighbours on the map stayed away last time", scale: 0.1 },
  { name: "united-states", words: "votes like the United States (last year)", scale: 0.15 },
  { name: "united-states-change", words: "has moved towards the United States in the last year", scale: 0.04 },
  { name: "second-axis", words: "stands apart on the second axis of the map of all votes", scale: 1 },
  { name: "region-african", words: "belongs to the African group", scale: 0.45 },
  { name: "region-asia-pacific", words: "belongs to the Asia-Pacific group", scale: 0.45 },
  { name: "region-eastern-european", words: "belongs to the Eastern European group", scale: 0.35 },
  { name: "region-grulac", words: "belongs to the Latin American and Caribbean group", scale: 0.4 },
] as const;

export type FeatureName = (typeof FEATURES)[number]["name"];

export const FEATURE_COUNT = FEATURES.length;

/** Standardised features are cut here: an outlier is far out, how far does not matter. */
export const FEATURE_LIMIT = 4;

export function featureIndex(name: FeatureName): number {
  return FEATURES.findIndex((feature) => feature.name === name);
}
