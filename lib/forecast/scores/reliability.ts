export interface ReliabilityBin {
  /** Forecast chances from `from` (included) to `to` (the last bin includes 1). */
  readonly from: number;
  readonly to: number;
  readonly forecasts: number;
  /** Mean forecast chance and share that happened; null in an empty bin. */
  readonly mean: number | null;
  readonly happened: number | null;
}

/** Edges chosen for chances that crowd near 0 and 1. */
export const RELIABILITY_EDGES = [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.98, 0.99, 1] as const;

/** Do things called 20 % happen one time in five? Pairs of chance and outcome, binned. O(pairs × bins). Source: A. H. Murphy & R. L. Winkler, Applied Statistics 26 (1977). */
export function reliability(pairs: readonly { chance: number; happened: boolean }[], edges: readonly number[] = RELIABILITY_EDGES): ReliabilityBin[] {
  return edges.slice(1).map((to, b) => {
    const from = edges[b]!;
    const last = b === edges.length - 2;
    const inside = pairs.filter(({ chance }) => chance >= from && (chance < to || (last && chance <= to)));
    const forecasts = inside.length;
    return {
      from,
      to,
      forecasts,
      mean: forecasts > 0 ? inside.reduce((sum, { chance }) => sum + chance, 0) / forecasts : null,
      happened: forecasts > 0 ? inside.filter(({ happened }) => happened).length / forecasts : null,
    };
  });
}
