import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";

const file = ".data/auth-secret";

/** The secret that signs sessions, made once and kept beside the embedded database. Written whole or not at all; half a one from a power cut is made anew. */
export function ownSecret(): string {
  const kept = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  if (kept.length >= 32) return kept;
  mkdirSync(".data", { recursive: true });
  const secret = randomBytes(32).toString("hex");
  writeFileSync(`${file}.${process.pid}`, secret, { mode: 0o600 });
  renameSync(`${file}.${process.pid}`, file);
  return secret;
}
