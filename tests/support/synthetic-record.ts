import type { VoteRecord, VotingRecord } from "../../lib/forecast/history";
import { seededRandom } from "../../lib/stats/random";

const LETTERS = "-NAXY";

/** A roll call written as letters: Y in favour, N against, A abstaining, X absent, - not listed. */
export function rollCall(letters: string): Uint8Array {
  return Uint8Array.from(letters, (letter) => LETTERS.indexOf(letter));
}

export function voteOf(input: Partial<VoteRecord> & { date: string; letters: string }): VoteRecord {
  const { date, letters, ...rest } = input;
  return { id: date, date, session: date.slice(0, 4), resolution: `R/${date}`, series: ["tea"], positions: rollCall(letters), ...rest };
}

export function recordOf(votes: readonly VoteRecord[]): VotingRecord {
  const size = votes[0]!.positions.length;
  const regions = ["African", "Asia-Pacific", "WEOG"];
  const states = Array.from({ length: size }, (_, i) => ({ iso3: `S${String(i).padStart(2, "0")}`, region: regions[i % 3]! }));
  return { states, votes };
}

/**
 * A made-up assembly: states with a leaning on one axis vote on two yearly series and a dozen other roll calls a year.
 * Nothing in it comes from the real record.
 */
export function syntheticRecord(input: { states?: number; years?: number; seed?: number } = {}): VotingRecord {
  const { states = 40, years = 8, seed = 1 } = input;
  const random = seededRandom(seed);
  const leaning = Array.from({ length: states }, () => random.normal());
  const votes: VoteRecord[] = [];
  const cast = (i: number, bar: number) => {
    if (random.uniform() < 0.06) return 3;
    const support = leaning[i]! + 0.4 * random.normal() - bar;
    return support > 0 ? 4 : support > -0.6 ? 2 : 1;
  };
  for (let year = 0; year < years; year++) {
    const add = (date: string, series: string[], bar: number) =>
      votes.push({
        id: `${date}-${votes.length}`,
        date,
        session: String(50 + year),
        resolution: `R/${50 + year}/${votes.length}`,
        series,
        positions: Uint8Array.from(leaning, (_, i) => cast(i, bar)),
      });
    for (let month = 1; month <= 12; month++) {
      add(`${2000 + year}-${String(month).padStart(2, "0")}-05`, [], random.normal());
    }
    add(`${2000 + year}-10-20`, ["tea"], -1.6);
    add(`${2000 + year}-11-20`, ["coffee"], -0.2);
  }
  return recordOf(votes);
}
