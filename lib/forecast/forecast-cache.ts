/**
 * Work kept between forecasts. The caller makes one and passes it in; nothing is kept in a module. Every key begins with the fingerprint of the
 * history that the value was computed from, so a cache may outlive a revision: a vote entered today leaves last year's features valid, and the
 * answer is the same with or without it.
 */
export interface ForecastCache {
  get<T>(key: string, compute: () => T): T;
}

/** Keeps everything, or the `most` pieces used last. */
export function createForecastCache(most = Infinity): ForecastCache {
  const kept = new Map<string, unknown>();
  return {
    get<T>(key: string, compute: () => T): T {
      const known = kept.has(key);
      const value = known ? (kept.get(key) as T) : compute();
      kept.delete(key);
      kept.set(key, value);
      if (!known && kept.size > most) kept.delete(kept.keys().next().value!);
      return value;
    },
  };
}
