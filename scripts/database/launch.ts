import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Binaries, runUnheard } from "./binaries";
import type { Owner } from "./owner";
import { disownPostmaster, livingPostmaster } from "./postmaster";

const firstPort = 54_329;

/**
 * Starts a server on a data folder that none works on, on the preferred port or else on a free one. Two clones may find the same port free at once: who
 * comes second takes another. @returns the port. @throws Error with the end of PostgreSQL's log
 */
export async function launch({ binaries, owner, data, preferred = firstPort }: { binaries: Binaries; owner: Owner; data: string; preferred?: number | undefined }): Promise<number> {
  const logFile = path.join(data, "server.log");
  let port = (await isFree(preferred)) ? preferred : await freePort();
  for (let attempt = 1; ; attempt++) {
    disownPostmaster(data);
    const before = fs.statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
    const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200 -c shared_buffers=256MB`;
    const code = await runUnheard(owner, binaries.pg_ctl, ["-D", data, "-l", logFile, "-w", "-t", "300", "-o", options, "start"]);
    if (code === 0) return port;
    if (livingPostmaster(data)) throw new Error(`PostgreSQL has not finished starting within five minutes. Its log is ${logFile}.`);
    const said = fs.existsSync(logFile) ? fs.readFileSync(logFile).subarray(before).toString() : String(code);
    if (attempt < 30 && /could not bind|could not create any TCP\/IP sockets|Address already in use/.test(said)) port = await freePort();
    // Processes of a server that was killed may be at work for some seconds more: PostgreSQL then refuses.
    else if (attempt < 30 && /pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(said)) await sleep(1000);
    else throw new Error(`PostgreSQL did not start. Its log (${logFile}) ends:\n${said.slice(-1500)}`);
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer().once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

/** A free port drawn by chance: several that look at the same time must not find the same one. */
async function freePort(): Promise<number> {
  for (let tries = 0; tries < 200; tries++) {
    const port = firstPort + Math.floor(Math.random() * 4000);
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port for PostgreSQL between ${firstPort} and ${firstPort + 4000}`);
}
