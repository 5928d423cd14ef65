/**
 * Lets many wait for a promise that may take minutes, such that who stops waiting leaves nothing behind: what is chained to a promise stays, with the whole request
 * that it was chained in, until the promise is settled. The function given back ends as the promise does, or with the reason of `signal` as soon as that is given.
 */
export function leavable<T>(promise: Promise<T>): (signal?: AbortSignal) => Promise<T> {
  const waiting = new Set<() => void>();
  let settled = false;
  const tell = () => {
    settled = true;
    for (const go of waiting) go();
    waiting.clear();
  };
  promise.then(tell, tell);
  return (signal) => {
    if (!signal || settled) return promise;
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason as Error);
      const leave = () => {
        waiting.delete(go);
        reject(signal.reason as Error);
      };
      const go = () => {
        signal.removeEventListener("abort", leave);
        promise.then(resolve, reject);
      };
      waiting.add(go);
      signal.addEventListener("abort", leave, { once: true });
    });
  };
}
