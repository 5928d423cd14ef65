import net from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ask as Ask } from "@/tests/support/api-client";

/** A wire to the database that can fall silent without breaking, as when the database's process is stopped. */
function silenceable(target: URL): Promise<{ url: string; silence: (on: boolean) => void; close: () => void }> {
  let silent = false;
  const pairs: [net.Socket, net.Socket][] = [];
  const server = net.createServer((client) => {
    const database = net.connect(Number(target.port), target.hostname);
    pairs.push([client, database]);
    if (silent) for (const socket of [client, database]) socket.pause();
    client.pipe(database);
    database.pipe(client);
    if (silent) client.unpipe(database);
    for (const socket of [client, database]) socket.on("error", () => {}).on("close", () => [client, database].forEach((one) => one.destroy()));
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const url = new URL(target);
      url.port = String((server.address() as net.AddressInfo).port);
      resolve({
        url: url.href,
        silence: (on) => {
          silent = on;
          for (const [client, database] of pairs) {
            if (on) {
              client.unpipe(database);
              database.unpipe(client);
              client.pause();
              database.pause();
            } else {
              client.pipe(database);
              database.pipe(client);
            }
          }
        },
        close: () => {
          server.close();
          for (const socket of pairs.flat()) socket.destroy();
        },
      });
    });
  });
}

let wire: Awaited<ReturnType<typeof silenceable>>;
let ask: typeof Ask;

beforeAll(async () => {
  wire = await silenceable(new URL(process.env.DATABASE_URL!));
  process.env.DATABASE_URL = wire.url;
  ({ ask } = await import("@/tests/support/api-client"));
});
afterAll(() => wire.close());

const timed = async (path: string) => {
  const began = performance.now();
  const response = await ask(path);
  return { status: response.status, retry: response.headers.get("retry-after"), seconds: (performance.now() - began) / 1000 };
};

it("a database that falls silent keeps nobody waiting, what was read can still be read, and all is well when it is back", async () => {
  expect((await ask("/series/cuba-embargo")).status).toBe(200);
  wire.silence(true);
  await new Promise((resolve) => setTimeout(resolve, 2500)); // the clock is trusted for two seconds
  const [known, unknown] = await Promise.all([timed("/series/cuba-embargo"), timed("/series/jerusalem")]);
  expect(known.status).toBe(200);
  expect(unknown).toMatchObject({ status: 503, retry: "5" });
  expect(Math.max(known.seconds, unknown.seconds)).toBeLessThan(20);
  expect((await timed("/series/cuba-embargo")).seconds).toBeLessThan(1);
  wire.silence(false);
  const until = Date.now() + 20_000;
  while ((await ask("/series/jerusalem")).status !== 200 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 300));
  expect((await ask("/series/jerusalem")).status).toBe(200);
  expect((await ask("/health")).status).toBe(200);
}, 90_000);
