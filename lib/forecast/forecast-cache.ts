/**
 * Work kept between forecasts. The caller makes one and passes it in; nothing is kept in a module. Every key begins with the fingerprint of the
 * history that the value was computed from, so a cache may outlive a revision: a vote entered today leaves last year's features valid, and the
 * answer is the same with or without it.
 */
export interface ForecastCache {
  get<T>(key: string, compute: () => T): T;
}

export function createForecastCache(): ForecastCache {
  const kept = new Map<string, unknown>();
  return {
    get<T>(key: string, compute: () => T): T {
      if (kept.has(key)) return kept.get(key) as T;
      const value = compute();
      kept.set(key, value);
      return value;
    },
  };
}
