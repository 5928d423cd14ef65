// Only Node's own modules here: this runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Plenary needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const stampFile = "node_modules/.plenary-installed";
/** The same however git ended the lines when it checked the file out. */
const digestOf = (file) => createHash("sha256").update(readFileSync(file, "utf8").replaceAll("\r\n", "\n")).digest("hex");
const stamp = digestOf("package-lock.json");

/** Installs what package-lock.json says, unless that very list is installed already; then makes the database client from the schema. */
export function install() {
  if (!existsSync(stampFile) || readFileSync(stampFile, "utf8") !== stamp) {
    const began = performance.now();
    console.log("• Installing packages (a minute or two the first time) …");
    run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    writeFileSync(stampFile, stamp);
    console.log(`✓ Installed packages (${seconds(began)})`);
  }
  const schema = digestOf("prisma/schema.prisma");
  const made = "prisma/generated/.schema";
  if (!existsSync(made) || readFileSync(made, "utf8") !== schema) {
    const began = performance.now();
    run(process.execPath, ["node_modules/prisma/build/index.js", "generate"], { quiet: true });
    writeFileSync(made, schema);
    console.log(`✓ Made the database client (${seconds(began)})`);
  }
}

const seconds = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

function run(command, args, { quiet = false } = {}) {
  const env = { ...process.env, npm_config_loglevel: "error", PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  delete env.NODE_ENV; // `npm ci` under NODE_ENV=production would leave out what building needs
  const shell = process.platform === "win32" && command === "npm";
  const done = spawnSync(command, args, { stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit", encoding: "utf8", shell, env });
  if (done.status === 0) return;
  console.error(`✗ ${command} ${args.join(" ")} failed${done.error ? `: ${done.error.message}` : ""}`);
  if (quiet) console.error(done.stdout, done.stderr);
  process.exit(1);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) install();
