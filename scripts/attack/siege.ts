import http from "node:http";
import { quantile } from "@/lib/stats/quantile";
import { ask, type Asked } from "./ask";
import type { WatchedSite } from "./watched-site";

/** How a siege went: the other reader's waits, the worst lateness of the event loop and its longest stretch of work, in ms, and what the attacker was answered. */
export type Siege = { kind: string; reads: number; failed: number; median: number; worst: number; worstPath: string; late: number; stretch: number; asked: number; refused: number };

/** One client asks the worst, `atOnce` questions at a time, for some seconds, while another reads ordinary pages one after another. */
export async function besiege(input: { site: WatchedSite; kind: string; question: (round: number) => Asked; pages: readonly string[]; seconds: number; atOnce: number }): Promise<Siege> {
  const { site, kind, question, pages, seconds, atOnce } = input;
  const [attacker, reader] = [new http.Agent({ keepAlive: true }), new http.Agent({ keepAlive: true, maxSockets: 1 })];
  const beganAt = Date.now();
  const until = performance.now() + seconds * 1000;
  const going = () => performance.now() < until;
  let round = 0;
  const answers: number[] = [];
  const attacks = Array.from({ length: atOnce }, async () => {
    while (going()) answers.push((await ask({ origin: site.origin, agent: attacker, ...question(round++), headers: { "x-forwarded-for": "192.0.2.66", ...question(round).headers } })).status);
  });
  const waits: { ms: number; path: string; status: number }[] = [];
  for (let at = 0; going(); at++) {
    const path = pages[at % pages.length]!;
    waits.push({ path, ...(await ask({ origin: site.origin, agent: reader, path, headers: { "x-forwarded-for": "192.0.2.1" } })) });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  // What the attacker still waits for is nobody's business: it hangs up.
  attacker.destroy();
  reader.destroy();
  await Promise.all(attacks);
  await new Promise((resolve) => setTimeout(resolve, 300)); // the last word on the server's vitals
  const vitals = site.vitalsSince(beganAt);
  const times = waits.map(({ ms }) => ms).sort((a, b) => a - b);
  const worst = waits.reduce((one, other) => (other.ms > one.ms ? other : one));
  return {
    kind, reads: waits.length, failed: waits.filter(({ status }) => status !== 200).length, median: quantile(times, 0.5), worst: worst.ms, worstPath: worst.path, late: Math.max(0, ...vitals.map(({ late }) => late)), stretch: Math.max(0, ...vitals.map(({ stretch }) => stretch)),
    asked: answers.length, refused: answers.filter((status) => status === 503 || status === 429).length,
  };
}
