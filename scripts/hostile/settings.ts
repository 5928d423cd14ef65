import { randomUUID } from "node:crypto";
import net from "node:net";
import { type Circumstance, judge } from "./circumstance";
import { isDown, urlOf } from "./embedded";
import { complaint, lastLine, npm, npmWithin, startSite } from "./programs";
import { signInThroughProxy } from "./sign-in-through-proxy";

/** Refused before anything is started. */
const refusals: { name: string; env: Record<string, string>; words: RegExp }[] = [
  { name: "HOST=x86_64-conda-linux-gnu", env: { HOST: "x86_64-conda-linux-gnu" }, words: /HOST: no machine called x86_64-conda-linux-gnu .*Unset HOST/ },
  { name: "HOST=203.0.113.7, of another machine", env: { HOST: "203.0.113.7" }, words: /HOST: 203\.0\.113\.7 is no address of this machine.*Unset HOST/ },
  { name: "PUBLIC_URL=https://un.example/plenary", env: { PUBLIC_URL: "https://un.example/plenary" }, words: /PUBLIC_URL: .*without a path.*https:\/\/un\.example/ },
  { name: "DATABASE_URL=…?schema=plenary", env: { DATABASE_URL: "postgresql://a:b@127.0.0.1/c?schema=plenary" }, words: /DATABASE_URL: .*\?schema=plenary.*database of its own/ },
  { name: "DATABASE_URL of a host that is not known", env: { DATABASE_URL: "postgresql://a:b@no-such-host.invalid/c" }, words: /DATABASE_URL: no machine called no-such-host\.invalid/ },
  { name: "DATABASE_URL where nobody listens", env: { DATABASE_URL: "postgresql://a:b@127.0.0.1:1/c" }, words: /DATABASE_URL: no database answers at 127\.0\.0\.1:1/ },
];

/** Addresses of a PostgreSQL that runs. */
const addresses: { name: string; change: (url: URL) => void; words: RegExp }[] = [
  { name: "with a wrong password", change: (url) => (url.password = "wrong"), words: /DATABASE_URL: .*refuses the password of the user plenary/ },
  { name: "with no password", change: (url) => (url.password = ""), words: /DATABASE_URL: .*asks for a password/ },
  { name: "of a database that is not there", change: (url) => (url.pathname = "/not_there"), words: /DATABASE_URL: .*no database called not_there.*createdb not_there/ },
  { name: "with TLS that the server does not speak", change: (url) => (url.search = "?sslmode=require"), words: /DATABASE_URL: .*does not speak TLS/ },
];

/** Line 15: each is honoured, or refused by name with what to do. */
export const settings: Circumstance[] = [
  ...refusals.map(({ name, env, words }): Circumstance => ({
    line: 15, name, expected: "refused by name, with what to do",
    run: async ({ main }) => {
      const start = await npmWithin(main, "start", { env: { PORT: "4999", ...env }, seconds: 30 });
      return judge(complaint(start.said), { "refused": start.code === 1, "in words": words.test(start.said), "nothing started": isDown(main) });
    },
  })),
  ...addresses.map(({ name, change, words }): Circumstance => ({
    line: 15, name: `DATABASE_URL ${name}`, expected: "refused by name, told apart, with what to do",
    run: async ({ main }) => {
      await npm(main, "db:start");
      const url = new URL(urlOf(main));
      change(url);
      const start = await npmWithin(main, "start", { env: { PORT: "4999", DATABASE_URL: url.href }, seconds: 30 });
      await npm(main, "db:stop");
      return judge(complaint(start.said), { "refused": start.code === 1, "in words": words.test(start.said), "password not told": !start.said.includes(new URL(url).password || "\0") || url.password === "wrong" });
    },
  })),
  {
    line: 15, name: "DATABASE_URL of another program's database", expected: "refused; nothing written into it",
    run: async ({ main }) => {
      await npm(main, "db:start");
      const { psql } = await import("./embedded");
      const name = `of_another_${randomUUID().slice(0, 8)}`;
      const [admin, url] = [await psql(main, "postgres"), urlOf(main, name)];
      await admin.query(`CREATE DATABASE ${name}`);
      const client = await psql(main, name);
      await client.query("CREATE TABLE invoices (id integer)");
      const start = await npmWithin(main, "start", { env: { PORT: "4999", DATABASE_URL: url }, seconds: 30 });
      const { rows } = await client.query<{ count: number }>("SELECT count(*)::integer AS count FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'");
      await client.end();
      await admin.query(`DROP DATABASE ${name}`);
      await admin.end();
      await npm(main, "db:stop");
      return judge(complaint(start.said), { "refused": start.code === 1, "in words": /tables of another program \(invoices\)/.test(start.said), "nothing written": rows[0]!.count === 1 });
    },
  },
  {
    line: 15, name: "HOST=::1", expected: "serves at http://[::1]",
    run: async ({ main }) => {
      if (!(await hasIpv6())) return { seen: "this machine has no ::1, not tried", ok: true };
      const site = await startSite(main, { HOST: "::1" });
      await site.ready();
      const page = await fetch(`http://[::1]:${site.port}/series/cuba-embargo`);
      await site.signal("SIGINT");
      return judge(`${page.status}; ${lastLine(site.said())}`, { "page": page.status === 200, "address told": site.said().includes(`http://[::1]:${site.port}`), "stopped": isDown(main) });
    },
  },
  { line: 15, name: "behind a proxy that does not keep Host", expected: "the sign-in form is answered, and that of another site refused", run: ({ main }) => signInThroughProxy(main) },
];

function hasIpv6(): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer().once("error", () => resolve(false));
    probe.listen(0, "::1", () => probe.close(() => resolve(true)));
  });
}
