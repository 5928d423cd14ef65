import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A copy of this checkout in a folder of its own. `cluster` is where its embedded database lives. */
export type Clone = { folder: string; cluster: string };

/** A folder that everybody may enter, since PostgreSQL runs as `nobody` where this runs as root. */
export function makeStage(): string {
  const stage = fs.mkdtempSync(path.join(tmpdir(), "plenary-hostile-"));
  fs.chmodSync(stage, 0o755);
  return stage;
}

/** Copies what git knows or would take, as it stands here, with the installed packages, the database client and the build, as if `npm start` had made them there. */
export function makeClone(stage: string, name: string): Clone {
  const folder = path.join(stage, name);
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], { encoding: "utf8" }).split("\0");
  for (const file of files) {
    if (!file || !fs.existsSync(file)) continue;
    const target = path.join(folder, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(file, target);
  }
  for (const made of ["node_modules", "prisma/generated", ".next"]) linkTree(made, path.join(folder, made));
  return { folder, cluster: path.join(folder, ".data/postgres") };
}

/** Links every file, or copies it where the temporary folder is on another disk. What is written anew in a clone must not change here: caches are left out. */
function linkTree(from: string, to: string): void {
  fs.mkdirSync(to, { recursive: true });
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) {
      if (entry.name !== "cache" || path.basename(from) !== ".next") linkTree(source, target);
    } else if (entry.isSymbolicLink()) fs.symlinkSync(fs.readlinkSync(source), target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  if (/^(\.plenary|\.schema|BUILD_ID)/.test(path.basename(source)) || path.basename(source).startsWith("plenary-")) return fs.copyFileSync(source, target);
  try {
    fs.linkSync(source, target);
  } catch {
    fs.copyFileSync(source, target);
  }
}

/** Gives every text of a clone the line ends that `core.autocrlf=true` makes, or those of the repository. */
export function endLines(clone: Clone, ends: "\r\n" | "\n"): void {
  const own = fs.readdirSync(clone.folder, { recursive: true, encoding: "utf8" }).filter((file) => !/^(node_modules|\.next|\.data|\.git|prisma[/\\]generated)([/\\]|$)/.test(file));
  for (const file of own) {
    const place = path.join(clone.folder, file);
    if (!fs.statSync(place).isFile()) continue;
    const bytes = fs.readFileSync(place);
    if (bytes.includes(0)) continue;
    fs.writeFileSync(place, bytes.toString("latin1").replaceAll("\r\n", "\n").replaceAll("\n", ends), "latin1");
  }
}
