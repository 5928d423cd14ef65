/** What `npm start` does once everything is installed: database, migrations, record, build, server. Ctrl-C stops what this started. */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import net from "node:net";
import { parseEnv, publicUrl } from "@/lib/env";
import { seed } from "@/prisma/seed";
import { build, isBuilt } from "./build";
import { mainCluster, startCluster, stopCluster } from "./database/cluster";
import { migrate } from "./database/migrate";
import { checkDatabase } from "./database/reach";
import { step } from "./step";

let startedDatabase = false;
let stopping = false;

async function main(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const settings = parseEnv(process.env);
  await refuseTakenPort(settings);

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
  const { url, started } = await step("Starting PostgreSQL", () => startCluster(mainCluster), (it) => (it.started ? "Started the embedded PostgreSQL" : "The embedded PostgreSQL runs already"));
  startedDatabase = started;
  return url;
}

/** The secret that signs sessions, made once and kept beside the embedded database. */
function ownSecret(): string {
  const file = ".data/auth-secret";
  if (existsSync(file)) return readFileSync(file, "utf8");
  mkdirSync(".data", { recursive: true });
  const secret = randomBytes(32).toString("hex");
  writeFileSync(file, secret, { mode: 0o600 });
  return secret;
}

function refuseTakenPort({ HOST, PORT }: { HOST: string; PORT: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", ({ code }: NodeJS.ErrnoException) => {
      const why = code === "EADDRINUSE" ? "something else listens there already" : code === "EACCES" ? "this user may not listen there" : code;
      reject(new Error(`Cannot listen on ${HOST}:${PORT}: ${why}. Choose another port: PORT=${PORT + 1} npm start`));
    });
    probe.listen(PORT, HOST, () => probe.close(() => resolve()));
  });
}

async function serve({ HOST, PORT }: { HOST: string; PORT: number }): Promise<void> {
  const began = performance.now();
  const server = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-H", HOST, "-p", String(PORT)], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    detached: true, // Ctrl-C comes here first, so that the server is asked to end before its database goes
  });
  const ended = new Promise<number>((resolve) => server.on("exit", (code) => resolve(code ?? 0)));
  const stop = () => {
    if (stopping) return;
    stopping = true;
    console.log("\n• Stopping …");
    server.kill("SIGTERM");
    setTimeout(() => server.kill("SIGKILL"), 8000).unref();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);

  const ready = new Promise<void>((resolve) => {
    server.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (/Ready in/.test(text)) resolve();
      else if (!/^\s*$|▲ Next|- Local|- Network|Starting\.\.\.|next\.config\.js/.test(text)) process.stdout.write(text);
    });
  });
  const first = await Promise.race([ready.then(() => "ready" as const), ended]);
  if (first === "ready") {
    const invitation = await firstInvitation();
    console.log(`✓ Ready (${Math.round(performance.now() - began)} ms)\n\n  Plenary: ${publicUrl()}\n${invitation}  Ctrl-C stops it.\n`);
  }
  const code = await ended;
  if (!stopping) throw new Error(`The server ended by itself (exit code ${code}).`);
}

/** The one-time link for the first administrator, or nothing when there is one. */
async function firstInvitation(): Promise<string> {
  const { inviteFirstAdministrator } = await import("@/lib/accounts/mutations");
  const link = await inviteFirstAdministrator();
  return link ? `  Nobody can sign in yet. One-time link that makes the first administrator (valid 24 hours; a restart makes a new one):\n  ${link}\n` : "";
}

async function leave(code: number): Promise<never> {
  if (startedDatabase) {
    const stopped = await stopCluster(mainCluster, { unlessUsed: true }).catch((error: Error) => console.error(`✗ ${error.message}`));
    console.log(stopped ? "✓ Stopped the embedded PostgreSQL" : "• The embedded PostgreSQL goes on: other programs use it");
  }
  process.exit(code);
}

main().then(
  () => leave(0),
  (error: Error) => {
    console.error(`✗ ${error.message}`);
    return leave(1);
  },
);
