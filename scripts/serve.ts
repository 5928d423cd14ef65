/** What `npm start` does once everything is installed: database, migrations, record, build, server. Ctrl-C stops what this started, and so does a start that fails. */
import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { type Env, parseEnv, publicUrl } from "@/lib/env";
import { seed } from "@/prisma/seed";
import { build, isBuilt } from "./build";
import { mainCluster, releaseCluster, startCluster } from "./database/cluster";
import { migrate } from "./database/migrate";
import { checkDatabase } from "./database/reach";
import { checkListening } from "./listen-check";
import { endInWords, nextProcess } from "./next-process";
import { ownSecret } from "./own-secret";
import { step } from "./step";

for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {}); // a closed terminal is no reason to leave things running

let usesEmbedded = false;
let server: ChildProcess | undefined;

async function main(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const settings = parseEnv(process.env);
  await checkListening(settings);

  const url = await openDatabase(settings.DATABASE_URL);
  process.env.DATABASE_URL = url;
  process.env.AUTH_SECRET = settings.AUTH_SECRET ?? ownSecret();
  process.env.PORT = String(settings.PORT);
  process.env.HOST = settings.HOST;
  process.env.PUBLIC_URL = publicUrl(settings);

  await step("Migrating", () => migrate(url), (applied) => (applied.length ? `Applied ${applied.length} migrations` : "Migrations are up to date"));
  await step("Loading the record", (progress) => seed({ url, progress }), (loaded) => (loaded ? "Loaded the record into the empty database" : "The record is there"));
  if (isBuilt()) console.log("✓ The build is fresh");
  else await step("Building (about a minute)", build, () => "Built the site");

  await serve(settings);
}

async function openDatabase(given: string | undefined): Promise<string> {
  if (given) {
    await step("Connecting", () => checkDatabase(given), () => "Connected to the database of DATABASE_URL");
    return given;
  }
  usesEmbedded = true;
  const { url } = await step("Starting PostgreSQL", () => startCluster(mainCluster), (it) => (it.started ? "Started the embedded PostgreSQL" : "The embedded PostgreSQL runs already"));
  await checkDatabase(url, "embedded");
  return url;
}

/** Serves until the server ends. @throws Error when it ends by itself */
async function serve({ HOST, PORT }: Env): Promise<void> {
  const began = performance.now();
  const child = (server = nextProcess(["start", "-H", HOST, "-p", String(PORT)], { output: "pipe" }));
  const ended = new Promise<never>((_, reject) =>
    child.on("error", reject).on("exit", (code, signal) => reject(new Error(`The server ended by itself, ${endInWords(code, signal)}.`))),
  );
  const ready = new Promise<void>((resolve) => {
    child.stdout!.setEncoding("utf8").on("data", (text: string) => {
      if (/Ready in/.test(text)) resolve();
      else if (!/^\s*$|▲ Next|- Local|- Network|Starting\.\.\.|next\.config\.js/.test(text)) process.stdout.write(text);
    });
  });
  await Promise.race([ready, ended]);
  const invitation = await firstInvitation();
  console.log(`✓ Ready (${Math.round(performance.now() - began)} ms)\n\n  Plenary: ${publicUrl()}\n${invitation}  Ctrl-C stops it.\n`);
  await ended;
}

/** The one-time link for the first administrator, or nothing when there is one. */
async function firstInvitation(): Promise<string> {
  const { inviteFirstAdministrator } = await import("@/lib/accounts/mutations");
  const { letGoOfDatabase } = await import("@/lib/revisions/queries");
  const link = await inviteFirstAdministrator().finally(letGoOfDatabase);
  return link ? `  Nobody can sign in yet. One-time link that makes the first administrator (valid 24 hours; a restart makes a new one):\n  ${link}\n` : "";
}

/** The first signal ends the start or the site; what comes after it changes nothing, for the work of ending is under way. */
const interrupted = new Promise<"interrupted">((resolve) => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve("interrupted"));
});

async function leave(): Promise<void> {
  await endServer();
  if (!usesEmbedded) return;
  const release = await releaseCluster(mainCluster, { ended: server?.pid ? [server.pid] : [] });
  if (release.outcome === "stopped") console.log("✓ Stopped the embedded PostgreSQL");
  else if (release.outcome === "used") console.log(`• The embedded PostgreSQL goes on, other programs use it: ${release.by.join(", ")}. To stop it all the same: npm run db:stop`);
  else if (release.outcome === "kept") console.log("• The embedded PostgreSQL goes on: it was started with `npm run db:start`. To stop it: npm run db:stop");
}

async function endServer(): Promise<void> {
  const child = server;
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const force = setTimeout(() => child.kill("SIGKILL"), 8000);
  await gone;
  clearTimeout(force);
}

let code = 0;
try {
  if ((await Promise.race([main(), interrupted])) === "interrupted") console.log("\n• Stopping …");
} catch (error) {
  console.error(`✗ ${(error as Error).message}`);
  code = 1;
}
await leave().catch((error: Error) => {
  console.error(`✗ ${error.message}`);
  code = 1;
});
process.exit(code);
