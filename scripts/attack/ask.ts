import http from "node:http";

export type Asked = { path: string; body?: string; headers?: Record<string, string> };
export type Answer = { status: number; ms: number };

/** One request over connections of the asker's own; a connection that breaks counts as status 0. */
export function ask({ origin, agent, path, body, headers = {} }: Asked & { origin: string; agent: http.Agent }): Promise<Answer> {
  return new Promise((resolve) => {
    const began = performance.now();
    const done = (status: number) => resolve({ status, ms: performance.now() - began });
    const request = http.request(origin + path, { agent, method: body === undefined ? "GET" : "POST", headers: { "Accept-Encoding": "gzip", ...headers } }, (response) => {
      response.resume();
      response.on("end", () => done(response.statusCode ?? 0));
      response.on("error", () => done(0));
    });
    request.on("error", () => done(0));
    request.end(body);
  });
}
