import { randomBytes } from "node:crypto";
import net from "node:net";
import { seed } from "@/prisma/seed";
import { build, isBuilt } from "./build";
import { mainCluster, releaseCluster, startCluster } from "./database/cluster";
import { migrate } from "./database/migrate";
import { nextProcess } from "./next-process";
import { step } from "./step";

/**
 * Serves the site as readers get it, on a free port of this machine, for programs that measure it: builds when the sources changed, uses the
 * database of DATABASE_URL or else the embedded one, and loads the record when it is empty. `extra` is added to its environment. `stop` ends what this started.
 */
export async function startProductionServer(extra: Record<string, string> = {}): Promise<{ origin: string; pid: number; databaseUrl: string; stop: () => Promise<void> }> {
  const given = process.env.DATABASE_URL;
  const url = given || (await startCluster(mainCluster)).url;
  const release = async (ended: readonly number[] = []) => void (given || (await releaseCluster(mainCluster, { ended })));
  try {
    await migrate(url);
    await seed({ url, progress: (line) => console.log(`  ${line}`) });
    if (!isBuilt()) await step("Building (about a minute)", build, () => "Built the site");
  } catch (error) {
    await release();
    throw error;
  }

  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = nextProcess(["start", "-H", "127.0.0.1", "-p", String(port)], {
    output: "ignore",
    env: {
      LOG_LEVEL: "warn", DATABASE_URL: url, PUBLIC_URL: origin,
      AUTH_SECRET: randomBytes(32).toString("hex"), PORT: String(port), HOST: "127.0.0.1", ...extra,
    },
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    await release([server.pid!]);
  };
  try {
    await Promise.race([answering(`${origin}/api/v1/health`), ended.then(() => Promise.reject(new Error("The server ended before it answered.")))]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, pid: server.pid!, databaseUrl: url, stop };
}

async function answering(url: string): Promise<void> {
  const began = performance.now();
  for (;;) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    if (performance.now() - began > 30_000) throw new Error(`${url} does not answer (${response?.status ?? "no connection"}).`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
