/**
 * Work kept between forecasts on one revision of the record. The caller makes one per revision and passes it in; nothing is kept in a module.
 * Keys name everything a value depends on beside the record (a vote, a day, a series), so the answer is the same with or without it.
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
