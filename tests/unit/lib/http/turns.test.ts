import { expect, it } from "vitest";
import { createTurns } from "@/lib/http/turns";

const limits = { atOnce: 2, hold: 40, most: 100, mostOfOne: 50 };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it("works on few at a time, and the next begins when one is done", () => {
  const turns = createTurns(limits);
  const begun: (() => void)[] = [];
  for (let at = 0; at < 5; at++) turns.take({ client: "one", address: "/series" }, (done) => begun.push(done));
  expect(begun).toHaveLength(2);
  begun[0]!();
  begun[0]!(); // once is enough
  expect(begun).toHaveLength(3);
});

it("lets a line of one go before the rest of a line of thirty", () => {
  const turns = createTurns({ ...limits, atOnce: 1 });
  const order: string[] = [];
  let finish: (() => void) | undefined;
  for (let at = 0; at < 30; at++) turns.take({ client: "attacker", address: "/impact" }, (done) => { order.push("attacker"); finish = done; });
  turns.take({ client: "reader", address: "/series" }, (done) => { order.push("reader"); finish = done; });
  for (let at = 0; at < 3; at++) finish!();
  expect(order.slice(0, 4)).toEqual(["attacker", "attacker", "reader", "attacker"]);
});

it("does not wait for what waits for something else", async () => {
  const turns = createTurns(limits);
  let begun = 0;
  for (let at = 0; at < 4; at++) turns.take({ client: "stuck", address: "/series" }, () => begun++);
  expect(begun).toBe(2);
  await pause(120);
  expect(begun).toBe(4);
});

it("refuses what is too much", () => {
  const turns = createTurns({ ...limits, mostOfOne: 3 });
  expect(Array.from({ length: 7 }, () => turns.take({ client: "one", address: "/series" }, () => {}))).toEqual([true, true, true, true, true, false, false]);
});

it("begins no more than it can work on while this thread has not a moment of its own, but not for ever", async () => {
  let busy = true;
  const turns = createTurns({ ...limits, hold: 5, watch: () => () => !busy });
  let begun = 0;
  for (let at = 0; at < 4; at++) turns.take({ client: "heavy pages", address: "/series" }, () => begun++);
  await pause(60);
  expect(begun).toBe(2);
  busy = false;
  await pause(60);
  expect(begun).toBe(4);
  busy = true;
  for (let at = 0; at < 4; at++) turns.take({ client: "heavy pages", address: "/series" }, () => begun++);
  await pause(400);
  expect(begun).toBe(8);
});

it("gives a client with a hundred addresses no more turns than one with one", () => {
  const turns = createTurns({ ...limits, atOnce: 1, most: 1000, mostOfOne: 200 });
  const order: string[] = [];
  let finish: (() => void) | undefined;
  const ask = (client: string, address: string) => turns.take({ client, address }, (done) => { order.push(`${client} ${address}`); finish = done; });
  for (let at = 0; at < 100; at++) ask("attacker", `/votes/${at % 50}`);
  ask("attacker", "/series");
  ask("reader", "/series");
  ask("reader", "/timeline");
  for (let at = 0; at < 5; at++) finish!();
  expect(order).toEqual(["attacker /votes/0", "attacker /votes/1", "reader /series", "attacker /votes/2", "reader /timeline", "attacker /votes/3"]);
});
