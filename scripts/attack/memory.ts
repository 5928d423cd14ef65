import http from "node:http";
import { ask } from "./ask";
import type { WatchedSite } from "./watched-site";

/** Memory (MB) after so many revisions: the mean of what the process held over the readings before. */
export type MemoryReading = { revisions: number; rss: number; heap: number };

/** Makes revisions of the record, one after another, with readers after each, and says how the server's memory went. */
export async function memoryOverRevisions({ site, revise, pages, revisions, every }: {
  site: WatchedSite; revise: (round: number) => Promise<void>; pages: (round: number) => readonly string[]; revisions: number; every: number;
}): Promise<MemoryReading[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });
  const readings: MemoryReading[] = [];
  let held: { rss: number; heapUsed: number }[] = [];
  for (let round = 1; round <= revisions; round++) {
    await revise(round);
    const answers = await Promise.all(pages(round).map((path) => ask({ origin: site.origin, agent, path })));
    const dead = answers.find(({ status }) => status === 0 || status >= 500);
    if (dead) console.log(`  after ${round} revisions a reader was answered ${dead.status || "nothing"}`);
    held.push(...site.vitalsSince(Date.now() - 1000).slice(-1));
    if (round % every === 0) {
      const mean = (of: (one: (typeof held)[number]) => number) => held.reduce((sum, one) => sum + of(one), 0) / held.length / 1e6;
      readings.push({ revisions: round, rss: mean(({ rss }) => rss), heap: mean(({ heapUsed }) => heapUsed) });
      console.log(`  ${String(round).padStart(4)} revisions: ${readings.at(-1)!.rss.toFixed(0)} MB resident, ${readings.at(-1)!.heap.toFixed(0)} MB of the main thread's heap`);
      held = [];
    }
  }
  agent.destroy();
  return readings;
}

/** By how much (0.1: a tenth) memory grew from the first reading after warming up to the mean of the last third. */
export function growth(readings: readonly MemoryReading[]): number {
  const after = readings.slice(Math.ceil(readings.length / 5));
  const [first] = after;
  const last = after.slice(-Math.ceil(after.length / 3));
  return first ? last.reduce((sum, { rss }) => sum + rss, 0) / last.length / first.rss - 1 : 0;
}
