import fs from "node:fs";
import path from "node:path";
import type { Cluster } from "./cluster-file";
import { lives, ownMark, type ProcessMark } from "./process-mark";

/** Plenary's own programs that work on a cluster write themselves down here, so that the last one to leave stops it. */
const folderOf = ({ folder }: Cluster) => path.join(folder, "users");
const keptFile = ({ folder }: Cluster) => path.join(folder, "kept");

export function enter(cluster: Cluster): void {
  fs.mkdirSync(folderOf(cluster), { recursive: true });
  fs.writeFileSync(path.join(folderOf(cluster), String(process.pid)), JSON.stringify(ownMark()));
}

export function leave(cluster: Cluster): void {
  fs.rmSync(path.join(folderOf(cluster), String(process.pid)), { force: true });
}

/** The other programs that are written down and live. Those that were killed are struck off. */
export function otherUsers(cluster: Cluster): number[] {
  const names = fs.existsSync(folderOf(cluster)) ? fs.readdirSync(folderOf(cluster)) : [];
  return names.map(Number).filter((pid) => {
    if (pid === process.pid) return false;
    const file = path.join(folderOf(cluster), String(pid));
    const there = isThere(file);
    if (!there) fs.rmSync(file, { force: true });
    return there;
  });
}

function isThere(file: string): boolean {
  try {
    return lives(JSON.parse(fs.readFileSync(file, "utf8")) as ProcessMark);
  } catch {
    return false;
  }
}

/** Started by hand (`npm run db:start`), a cluster goes on until it is stopped by hand. */
export function keep(cluster: Cluster, kept: boolean): void {
  if (kept) fs.writeFileSync(keptFile(cluster), "");
  else fs.rmSync(keptFile(cluster), { force: true });
}

export const isKept = (cluster: Cluster) => fs.existsSync(keptFile(cluster));
