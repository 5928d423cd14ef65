import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { withLock } from "@/scripts/database/lock";
import { lives, ownMark, startOf } from "@/scripts/database/process-mark";

const newLock = () => path.join(mkdtempSync(path.join(tmpdir(), "plenary-")), "postgres.lock");
const longAgo = new Date(Date.now() - 120_000);

describe("a process", () => {
  it("is told from a later one with the same number", () => {
    expect(lives(ownMark())).toBe(true);
    expect(lives({ pid: process.pid, started: "another time" })).toBe(false);
    expect(startOf(spawnSync(process.execPath, ["--version"]).pid)).toBeUndefined();
  });
});

describe("the lock of a cluster", () => {
  it("lets one work at a time, and is gone afterwards", async () => {
    const lock = newLock();
    let inside = 0;
    let most = 0;
    await Promise.all(Array.from({ length: 4 }, () => withLock(lock, async () => {
      most = Math.max(most, ++inside);
      await sleep(20);
      inside--;
    })));
    expect(most).toBe(1);
    expect(existsSync(lock)).toBe(false);
  });
  it("is never taken from a holder that lives, however old it is", async () => {
    const lock = newLock();
    writeFileSync(lock, JSON.stringify(ownMark()));
    utimesSync(lock, longAgo, longAgo);
    let released = false;
    setTimeout(() => {
      released = true;
      rmSync(lock);
    }, 400);
    await withLock(lock, async () => expect(released).toBe(true));
  });
  it("is taken at once from a holder that was killed, also when its number belongs to another process now", async () => {
    for (const mark of [{ pid: spawnSync(process.execPath, ["--version"]).pid, started: "then" }, { pid: process.pid, started: "another time" }]) {
      const lock = newLock();
      writeFileSync(lock, JSON.stringify(mark));
      await withLock(lock, async () => expect(JSON.parse(readFileSync(lock, "utf8"))).toEqual(ownMark()));
    }
  });
  it("that an older Plenary left behind is taken after a minute", async () => {
    const lock = newLock();
    mkdirSync(lock);
    utimesSync(lock, longAgo, longAgo);
    await expect(withLock(lock, async () => "worked")).resolves.toBe("worked");
  });
});
