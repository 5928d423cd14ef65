import fs from "node:fs";
import path from "node:path";

/** A cluster on disk. `folder` holds PostgreSQL's files in `data`, and what Plenary remembers of it. */
export type Cluster = { folder: string; database: string };

/** What a cluster remembers: its password, and the port of its last start, which it tries first at the next. */
export type Settings = { password: string; port?: number };

const fileOf = ({ folder }: Cluster) => path.join(folder, "cluster.json");

/** @returns undefined when nothing is remembered. @throws Error that says what to do when the file cannot be read */
export function readSettings(cluster: Cluster): Settings | undefined {
  const file = fileOf(cluster);
  let text: string;
  try {
    text = fs.readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    throw new Error(`${file} cannot be read (${code}). It belongs to whoever started Plenary here first: start it as that user, or in a clone of your own.`, { cause: error });
  }
  try {
    const settings = JSON.parse(text) as Partial<Settings>;
    if (typeof settings.password === "string") return settings as Settings;
  } catch {
    // told below
  }
  return undefined;
}

/** Whole or not at all: a reader never finds half a file, nor does a start after a power cut. */
export function writeSettings(cluster: Cluster, settings: Settings): Settings {
  const half = `${fileOf(cluster)}.${process.pid}`;
  fs.writeFileSync(half, JSON.stringify(settings), { mode: 0o600, flush: true });
  fs.renameSync(half, fileOf(cluster));
  return settings;
}
