import { AsyncLocalStorage } from "node:async_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { leavable } from "@/lib/threads/leavable";

it("ends as the promise does, for those who wait and those who come later", async () => {
  let end = (_: number) => {};
  const wait = leavable(new Promise<number>((resolve) => (end = resolve)));
  const waits = [wait(), wait(new AbortController().signal)];
  end(7);
  expect(await Promise.all([...waits, wait(new AbortController().signal)])).toEqual([7, 7, 7]);
  await expect(leavable(Promise.reject(new Error("failed")))(new AbortController().signal)).rejects.toThrow("failed");
});

it("lets who leaves go at once, with all that they waited in", async () => {
  setFlagsFromString("--expose-gc");
  const requests = new AsyncLocalStorage<object>();
  const wait = leavable(new Promise<void>(() => {}));
  const visit = async () => {
    const request = { page: "x".repeat(1000) };
    const enough = new AbortController();
    const waits = requests.run(request, () => wait(enough.signal));
    enough.abort();
    await expect(waits).rejects.toMatchObject({ name: "AbortError" });
    return new WeakRef(request);
  };
  const left = await visit();
  await new Promise((resolve) => setTimeout(resolve, 10));
  (runInNewContext("gc") as () => void)();
  expect(left.deref()).toBeUndefined();
  await expect(wait(AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
});
