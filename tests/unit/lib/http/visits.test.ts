import http, { type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createGzip } from "node:zlib";
import { afterEach, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { noteFailure, watchVisits } from "@/lib/http/visits";
import { currentVisit } from "@/lib/visit";

watchVisits();
let server: http.Server | undefined;
afterEach(() => server?.close());

/** Asks a server that answers like this. */
async function answerOf(handle: (response: ServerResponse) => void | Promise<void>, method = "GET"): Promise<Response> {
  server = http.createServer((_, response) => void handle(response));
  await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/page`, { method });
}

const failing = (error: unknown) => async (response: ServerResponse) => {
  await new Promise((resolve) => setTimeout(resolve, 5));
  noteFailure(error);
  response.statusCode = 500;
  response.setHeader("Content-Type", "text/html");
  response.setHeader("X-Frame-Options", "SAMEORIGIN");
  response.write("<html id=__next_error__>");
  response.end("</html>");
};

it("a page that failed for want of the database answers 503 with words, and when to try again", async () => {
  for (const error of [Object.assign(new Error("x"), { code: "ECONNREFUSED" }), new Error("Client has encountered a connection error and is not queryable"), new Error("Query read timeout")]) {
    const answer = await answerOf(failing(error));
    expect([answer.status, answer.headers.get("retry-after"), answer.headers.get("cache-control"), answer.headers.get("x-frame-options")]).toEqual([503, "5", "no-store", "SAMEORIGIN"]);
    const page = await answer.text();
    expect(page).toContain("<h1>This page is not available for the moment</h1>");
    expect(page).toContain("The database cannot be reached. Try again in a moment.");
    expect(page).not.toContain("__next_error__");
    server!.close();
  }
});

it("says what is not available, also when there is too much to work out, and escapes it", async () => {
  const page = await (await answerOf(failing(new AppError("unavailable", "Ask <again> later.")))).text();
  expect(page).toContain("Ask &#60;again&#62; later.");
});

it("replaces what was to be sent compressed, too", async () => {
  const answer = await answerOf(async (response) => {
    noteFailure(Object.assign(new Error("x"), { code: "57P01" }));
    response.statusCode = 500;
    response.setHeader("Content-Encoding", "gzip");
    const packed = createGzip();
    packed.pipe(response);
    packed.end("the framework's own");
  });
  expect([answer.status, answer.headers.get("content-encoding")]).toEqual([503, null]);
  expect(await answer.text()).toContain("not available for the moment");
});

it("leaves every other answer as it is", async () => {
  const bug = await answerOf(failing(new TypeError("a bug")));
  expect([bug.status, await bug.text()]).toEqual([500, "<html id=__next_error__></html>"]);
  server!.close();
  const fine = await answerOf((response) => {
    noteFailure(new AppError("unavailable", "Later."));
    response.end("fine");
  });
  expect([fine.status, await fine.text()]).toEqual([200, "fine"]);
});

it("every request is a visit of its own", async () => {
  expect(currentVisit()).toBeUndefined();
  const answer = await answerOf(async (response) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    response.end(currentVisit()?.client);
  });
  expect(await answer.text()).toBe("127.0.0.1");
});
