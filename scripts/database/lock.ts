import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { lives, ownMark, type ProcessMark } from "./process-mark";

/** A lock with nothing in it was being made this long ago (ms) at the most, or its maker died in between. */
const halfMade = 10_000;
const patience = 180_000;

/**
 * Two at once: one works, the other waits. The lock is a file that names its holder; it is broken when that very process is gone, however young it is, and
 * never while the process lives, however old it is. @throws Error that names the holder when it takes longer than three minutes
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  while (!take(file)) {
    breakAbandoned(file);
    if (performance.now() - began > patience) {
      const holder = holderOf(file);
      throw new Error(`Process ${holder?.pid ?? "of an older Plenary"} has been starting or stopping the embedded PostgreSQL for minutes and holds ${file}. Wait for it or end it, then try again.`);
    }
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    if (holderOf(file)?.pid === process.pid) fs.rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    fs.writeFileSync(file, JSON.stringify(ownMark()), { flag: "wx" });
    return true;
  } catch (error) {
    if (["EEXIST", "EISDIR", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "") && fs.existsSync(file)) return false;
    throw error;
  }
}

function holderOf(file: string): ProcessMark | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")) as ProcessMark;
  } catch {
    return undefined;
  }
}

/** Of several that find the same lock abandoned one may break it: a second would break the lock that the first then takes. */
function breakAbandoned(file: string): void {
  if (!isAbandoned(file)) return;
  const breaking = `${file}.breaking`;
  try {
    fs.writeFileSync(breaking, "", { flag: "wx" });
  } catch {
    if (ageOf(breaking) > halfMade) fs.rmSync(breaking, { force: true });
    return;
  }
  try {
    if (isAbandoned(file)) fs.rmSync(file, { recursive: true, force: true });
  } finally {
    fs.rmSync(breaking, { force: true });
  }
}

function isAbandoned(file: string): boolean {
  const found = fs.statSync(file, { throwIfNoEntry: false });
  if (!found) return false;
  if (found.isDirectory()) return ageOf(file) > 60_000; // made by an older Plenary, which left no name
  const holder = holderOf(file);
  return holder ? !lives(holder) : ageOf(file) > halfMade;
}

const ageOf = (file: string) => Date.now() - (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
