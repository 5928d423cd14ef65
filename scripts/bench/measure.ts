import http from "node:http";
import { quantile } from "@/lib/stats/quantile";
import { cpuTime } from "./cpu-time";

/**
 * Times are ms from sending the request to the last byte of the answer; `cpu` is the mean processor time of the server for one, in ms, which other
 * programs on the machine hardly change (undefined where the system does not say). Bytes are those sent, compressed as for a browser.
 */
export type Measurement = { path: string; status: number; requests: number; first: number; median: number; p95: number; max: number; cpu: number | undefined; bytes: number };

/** Asks for one address again and again, one request at a time, `requests` times or for `budget` ms, after `warmUp` requests that do not count. */
export async function measure({ origin, pid, path, requests = 100, warmUp = 5, budget = 2000 }: {
  origin: string; pid: number; path: string; requests?: number; warmUp?: number; budget?: number;
}): Promise<Measurement> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const { status, bytes, ms: first } = await ask({ agent, url: origin + path });
    for (let i = 1; i < warmUp; i++) await ask({ agent, url: origin + path });
    const times: number[] = [];
    const [began, used] = [performance.now(), cpuTime(pid)];
    while (times.length < requests && (times.length === 0 || performance.now() - began < budget)) times.push((await ask({ agent, url: origin + path })).ms);
    const usedNow = cpuTime(pid);
    const cpu = used === undefined || usedNow === undefined ? undefined : (usedNow - used) / times.length;
    times.sort((a, b) => a - b);
    return { path, status, requests: times.length, first, median: quantile(times, 0.5), p95: quantile(times, 0.95), max: times.at(-1)!, cpu, bytes };
  } finally {
    agent.destroy();
  }
}

function ask({ agent, url }: { agent: http.Agent; url: string }): Promise<{ status: number; bytes: number; ms: number }> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    http
      .get(url, { agent, headers: { "Accept-Encoding": "gzip" } }, (response) => {
        let bytes = 0;
        response.on("data", (chunk: Buffer) => (bytes += chunk.length));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, bytes, ms: performance.now() - began }));
        response.on("error", reject);
      })
      .on("error", reject);
  });
}
