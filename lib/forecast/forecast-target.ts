type VoteKey = { readonly session: string | null; readonly date: string; readonly resolution: string | null };

/** The vote that a forecast is about: the next one, or, as of an earlier day, one that is on record by now. */
export interface ForecastTarget {
  readonly series: string;
  readonly session: string | null;
  readonly date: string | null;
  readonly resolution: string | null;
  /** The last vote of the series that the forecast has seen. */
  readonly after: VoteKey | null;
}

/** The vote that a forecast as of a day is about, among the votes of its series, oldest first. */
export function forecastTarget({ series, votes, asOf }: { series: string; votes: readonly VoteKey[]; asOf: string }): ForecastTarget {
  const target = votes.find(({ date }) => date >= asOf);
  const after = votes.findLast(({ date }) => date < asOf);
  const key = ({ session, date, resolution }: VoteKey) => ({ session, date, resolution });
  return { series, ...(target ? key(target) : { session: null, date: null, resolution: null }), after: after ? key(after) : null };
}
