import { sizeOf } from "@/lib/size-of";

/**
 * Work kept between forecasts. The caller makes one and passes it in; nothing is kept in a module. Every key begins with the fingerprint of the
 * history that the value was computed from, so a cache may outlive a revision: a vote entered today leaves last year's features valid, and the
 * answer is the same with or without it.
 */
export interface ForecastCache {
  get<T>(key: string, compute: () => T): T;
}

/** Keeps everything, or the pieces used last that take so many bytes together. */
export function createForecastCache(mostBytes = Infinity): ForecastCache {
  const kept = new Map<string, { value: unknown; bytes: number }>();
  let all = 0;
  return {
    get<T>(key: string, compute: () => T): T {
      const known = kept.get(key);
      const piece = known ?? pieceOf(key, compute());
      kept.delete(key);
      kept.set(key, piece);
      if (known === undefined) {
        all += piece.bytes;
        for (const [oldest, { bytes }] of kept) {
          if (all <= mostBytes || kept.size === 1) break;
          kept.delete(oldest);
          all -= bytes;
        }
      }
      return piece.value as T;
    },
  };

  function pieceOf(key: string, value: unknown) {
    return { value, bytes: mostBytes === Infinity ? 0 : 100 + 2 * key.length + sizeOf(value) };
  }
}
