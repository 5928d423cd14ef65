import http from "node:http";
import type { AddressInfo } from "node:net";
import { judge, type Seen } from "./circumstance";
import type { Clone } from "./clone";
import { startSite } from "./programs";

/** Sends the sign-in form as a browser without scripts does, to a site behind a proxy that names another host to it. */
export async function signInThroughProxy(clone: Clone): Promise<Seen> {
  let target = 0;
  const proxy = http.createServer((request, answer) => {
    const passed = http.request({ host: "127.0.0.1", port: target, method: request.method, path: request.url, headers: { ...request.headers, host: "backend.internal:8080" } }, (back) => {
      answer.writeHead(back.statusCode ?? 502, back.headers);
      back.pipe(answer);
    });
    passed.on("error", () => answer.destroy());
    request.pipe(passed);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const site = await startSite(clone, { PUBLIC_URL: origin });
  target = site.port;
  try {
    await site.ready();
    const own = await send(origin, origin);
    const foreign = await send(origin, "https://elsewhere.example");
    return judge(`own ${own.status}, of another site ${foreign.status}`, {
      "own form answered in words": own.status === 200 && own.text.includes("do not belong together"),
      "another site's refused": foreign.status >= 400 && !foreign.text.includes("do not belong together"),
    });
  } finally {
    await site.signal("SIGINT");
    proxy.closeAllConnections();
    proxy.close();
  }
}

async function send(origin: string, from: string): Promise<{ status: number; text: string }> {
  const page = await (await fetch(`${origin}/sign-in`)).text();
  const form = new FormData();
  for (const [input] of page.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const attribute = (name: string) => (new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
    form.append(attribute("name"), attribute("value"));
  }
  form.append("email", "nobody@example.org");
  form.append("password", "not the password");
  const answer = await fetch(`${origin}/sign-in`, { method: "POST", body: form, headers: { origin: from } });
  return { status: answer.status, text: await answer.text() };
}
