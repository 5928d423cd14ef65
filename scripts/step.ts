const shown = (ms: number) => (ms < 995 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);

/**
 * Runs one step of a start and says what it did and how long it took. A long step shows a line of progress whenever it reports one,
 * and a sign of life every ten seconds.
 */
export async function step<T>(doing: string, work: (progress: (line: string) => void) => Promise<T>, done: (result: T) => string): Promise<T> {
  const began = performance.now();
  const alive = setInterval(() => console.log(`  … ${doing}: ${Math.round((performance.now() - began) / 1000)} s`), 10_000);
  try {
    const result = await work((line) => console.log(`  ${line}`));
    console.log(`✓ ${done(result)} (${shown(performance.now() - began)})`);
    return result;
  } finally {
    clearInterval(alive);
  }
}
