import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Job } from "@/lib/threads/job";
import { mostWaiting } from "@/lib/threads/lane";
import { endThreads, inThread } from "@/lib/threads/threads";
import { forVisit } from "@/lib/visit";

let folder: string;
let job: Job<{ wait?: number; fail?: string }, string>;

beforeAll(() => {
  folder = mkdtempSync(path.join("lib", "threads", ".test-"));
  const file = path.join(folder, "job.ts");
  job = { file };
  writeFileSync(file, `
    export const run = ({ wait = 0, fail }: { wait?: number; fail?: string }, shared: ReadonlyMap<string, { word: string }>) => {
      if (fail) throw fail === "RangeError" ? new RangeError("No such session.") : new Error("a bug of ours");
      const until = performance.now() + wait;
      while (performance.now() < until);
      return shared.get("word")?.word ?? "nothing";
    };`);
});

afterAll(async () => {
  await endThreads();
  rmSync(folder, { recursive: true });
});

const word = (number: string) => [{ name: "word", number, data: { word: `word ${number}` } }];

it("does a job with the newest shared data", async () => {
  expect(await inThread(job, { lane: "figures", input: {} })).toBe("nothing");
  const answers = [word("1"), word("1"), word("2"), word("1")].map((shared) => inThread(job, { lane: "figures", shared, input: {} }));
  expect(await Promise.all(answers)).toEqual(["word 1", "word 1", "word 2", "word 1"]);
});

it("tells a question without an answer from a bug", async () => {
  await expect(inThread(job, { lane: "figures", input: { fail: "RangeError" } })).rejects.toMatchObject({ code: "bad_request", message: "No such session." });
  await expect(inThread(job, { lane: "figures", input: { fail: "Error" } })).rejects.not.toHaveProperty("code");
});

it("leaves this thread free, refuses one client's surplus at once, and answers another in its turn", async () => {
  const done: string[] = [];
  const asks = (client: string, count: number) =>
    forVisit({ client, unavailable: null }, () => Promise.allSettled(Array.from({ length: count }, () => inThread(job, { lane: "figures", input: { wait: 5 } }).then(() => done.push(client)))));
  const attack = asks("attacker", mostWaiting.mostOfOne + 20);
  const read = asks("reader", 1);
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  await read;
  expect(done.filter((client) => client === "attacker").length).toBeLessThanOrEqual(2);
  const refused = (await attack).filter(({ status }) => status === "rejected");
  clearInterval(timer);
  expect(refused).toHaveLength(19); // one is being done, as many as may wait
  expect(refused[0]).toMatchObject({ reason: { code: "unavailable", status: 503 } });
  expect(turns).toBeGreaterThan(10);
});

it("lets go of what was taken back before its turn, and of the data that it would have looked at", async () => {
  const busy = inThread(job, { lane: "figures", input: { wait: 150 } });
  const wanted = new AbortController();
  // In a function of its own, so that nothing here holds the data.
  const askAndForget = () => {
    const data = { word: "superseded" };
    const waits = inThread(job, { lane: "figures", shared: [{ name: "word", number: "9", data }], input: {}, signal: wanted.signal });
    waits.catch(() => {});
    return { waits, data: new WeakRef(data) };
  };
  const asked = askAndForget();
  const after = inThread(job, { lane: "figures", input: {} });
  wanted.abort();
  await expect(asked.waits).rejects.toMatchObject({ name: "AbortError" });
  await new Promise((resolve) => setTimeout(resolve, 10));
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  expect(asked.data.deref()).toBeUndefined();
  await busy;
  expect(await after).not.toBe("superseded"); // the thread was never sent it
  await expect(inThread(job, { lane: "figures", input: {}, signal: wanted.signal })).rejects.toMatchObject({ name: "AbortError" });
});
