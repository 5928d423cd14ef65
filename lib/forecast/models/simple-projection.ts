import type { Forecast } from "../forecast";
import { fingerprintOf, type History, type VoteRecord, votesOfSeries } from "../history";
import type { ForecastModel } from "../model";
import { type Counts, countPositions, OUTCOMES, type Outcome } from "../outcomes";
import { type CountProjection, projectCounts } from "../project-counts";
import { OPEN_SCENARIO } from "../scenario";

export const simpleProjection: ForecastModel = {
  name: "simple-projection",
  version: "1",
  title: "Simple projection",
  description: "The last vote's four counts plus half of their recent trend; the interval is how wrong this rule has been before.",
  forecast({ history, series, members, seed, cache }): Forecast {
    const past = votesOfSeries(history, series).map(countsOf);
    if (past.length === 0) throw new RangeError(`No vote of ${series} before ${history.before}.`);
    const compute = () => countsBySeries(history);
    const all = cache ? cache.get(`${fingerprintOf(history)} counts by series`, compute) : compute();
    const others = [...all].filter(([slug]) => slug !== series).map(([, counts]) => counts);
    const projection = projectCounts({ past, members: members.length, others });
    const weights = new Float64Array(projection.errors).fill(1 / projection.errors);
    return {
      model: simpleProjection.name,
      version: simpleProjection.version,
      series,
      asOf: history.before,
      seed,
      scenario: OPEN_SCENARIO,
      members: members.length,
      counts: countPmfs(projection.rows, members.length),
      joint: { kind: "counts", rows: projection.rows, weights },
      sentence: projectionSentence(projection, past.length),
    };
  },
};

/** How a projection was made, for the reader. */
export function projectionSentence(projection: CountProjection, votes: number): string {
  const start = votes === 1 ? "The only vote so far, carried on" : "The last vote plus half of the recent trend";
  const own = `the range is how wrong this rule was in its ${projection.errors} earlier projections of this resolution`;
  const spread = {
    own,
    "other-series": `this resolution has too few votes to say how wrong that is, so the range is how wrong the same rule was ${projection.errors} times on other resolutions as well`,
    assumed: "too few votes are on record to say how wrong that is, so the range assumes that about one state in twenty moves",
  }[projection.errorsFrom];
  return `${start}; ${spread}.`;
}

/** Distribution of each count over the rows of four, all equally likely. */
export function countPmfs(rows: Int32Array, members: number): Record<Outcome, Float64Array> {
  const size = rows.length / 4;
  const pmfOf = (column: number) => {
    const pmf = new Float64Array(members + 1);
    for (let r = 0; r < size; r++) pmf[rows[r * 4 + column]!]! += 1 / size;
    return pmf;
  };
  return Object.fromEntries(OUTCOMES.map((outcome, k) => [outcome, pmfOf(k)])) as Record<Outcome, Float64Array>;
}

const countsOf = (vote: VoteRecord): Counts => vote.counts ?? countPositions(vote.positions);

function countsBySeries(history: History): Map<string, Counts[]> {
  const counts = new Map<string, Counts[]>();
  const add = (slug: string, vote: VoteRecord) => counts.set(slug, [...(counts.get(slug) ?? []), countsOf(vote)]);
  for (const vote of history.votes) vote.series.forEach((slug) => add(slug, vote));
  return counts;
}
