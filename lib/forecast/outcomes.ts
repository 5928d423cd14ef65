/**
 * What a member state can do when a vote is called, from dissent to support. The order is used by the ranked scores:
 * a state that stays away is nearer to support than one that puts an abstention on record (argued in docs/forecast-method.md).
 */
export const OUTCOMES = ["no", "abstain", "absent", "yes"] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** Four whole numbers that sum to the membership. */
export type Counts = Readonly<Record<Outcome, number>>;

/** Column of each outcome in a row of four chances. */
export const NO = 0;
export const ABSTAIN = 1;
export const ABSENT = 2;
export const YES = 3;

/** A position in a vote's array is its column + 1; 0 says that the state was not a member that day, or is not listed. */
export const NOT_LISTED = 0;

export function positionOf(outcome: Outcome): number {
  return OUTCOMES.indexOf(outcome) + 1;
}

/** The four counts of a roll call. */
export function countPositions(positions: ArrayLike<number>): Counts {
  const counts = [0, 0, 0, 0, 0];
  for (let i = 0; i < positions.length; i++) counts[positions[i]!]!++;
  return { no: counts[1]!, abstain: counts[2]!, absent: counts[3]!, yes: counts[4]! };
}

export function countsFromRow(row: ArrayLike<number>, from = 0): Counts {
  return { no: row[from]!, abstain: row[from + 1]!, absent: row[from + 2]!, yes: row[from + 3]! };
}
