import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { nextProcess } from "./next-process";

const stampFile = ".next/plenary-built";
const sources = ["app", "lib", "docs", "prisma/schema.prisma", "next.config.js", "postcss.config.mjs", "package-lock.json", "tsconfig.json", "proxy.ts", "instrumentation.ts", "public"];

/** Whether the last build was made from the sources as they are now. */
export function isBuilt(): boolean {
  return existsSync(stampFile) && existsSync(".next/BUILD_ID") && readFileSync(stampFile, "utf8") === fingerprint();
}

/** Builds the site. @throws Error with the end of what the builder said */
export async function build(): Promise<void> {
  const child = nextProcess(["build"], { output: "pipe" });
  let said = "";
  for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const code = await new Promise((resolve) => child.on("close", resolve).on("error", resolve));
  if (code !== 0) throw new Error(`The build failed:\n${said.slice(-6000)}`);
  writeFileSync(stampFile, fingerprint());
}

/** The same however git ended the lines when it checked the sources out. */
function fingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of sources.flatMap(filesBelow)) hash.update(file).update("\0").update(readFileSync(file, "latin1").replaceAll("\r\n", "\n"), "latin1").update("\0");
  return hash.digest("hex");
}

function filesBelow(place: string): string[] {
  if (!existsSync(place)) return [];
  const entries = (() => {
    try {
      return readdirSync(place, { withFileTypes: true, recursive: true });
    } catch {
      return undefined; // a single file
    }
  })();
  if (!entries) return [place];
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).sort();
}

if (process.argv[1] && import.meta.filename === path.resolve(process.argv[1])) await build();
