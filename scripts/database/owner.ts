import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { userInfo } from "node:os";

/** As whom PostgreSQL runs: another user's ids, or a command to put before it; both empty for an ordinary user. */
export type Owner = { uid?: number; gid?: number; prefix: string[] };

/**
 * PostgreSQL refuses to run as root. As root it is given the ids of `nobody`; where that user cannot reach the checkout (one under a
 * closed home folder), it runs in a user namespace in which root bears another number.
 * @throws Error that says what to do when neither works
 */
export function ownerOf({ folder, binary }: { folder: string; binary: string }): Owner {
  if (process.getuid?.() !== 0) {
    if (!hasName()) throw new Error(`PostgreSQL does not run as a user without a name, and the system knows none for number ${process.getuid?.()}. Run as a user that it knows, or set DATABASE_URL.`);
    return { prefix: [] };
  }
  const nobody = idsOf("nobody");
  if (nobody && reaches(nobody, { folder, binary })) return { ...nobody, prefix: [] };
  const prefix = ["unshare", "--user", "--map-user=1000", "--map-group=1000", "--"];
  if (spawnSync(prefix[0]!, [...prefix.slice(1), binary, "--version"], { stdio: "ignore" }).status === 0) return { prefix };
  throw new Error(
    `PostgreSQL does not run as root, the user "nobody" cannot reach ${folder}, and user namespaces are not allowed here. ` +
      "Run as an ordinary user, move the checkout to where everybody may read it, or set DATABASE_URL.",
  );
}

function hasName(): boolean {
  try {
    return userInfo().username !== "";
  } catch {
    return false;
  }
}

function idsOf(user: string): { uid: number; gid: number } | undefined {
  const line = fs.readFileSync("/etc/passwd", "utf8").split("\n").find((entry) => entry.startsWith(`${user}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

function reaches(ids: { uid: number; gid: number }, { folder, binary }: { folder: string; binary: string }): boolean {
  const inside = spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...ids, stdio: "ignore" }).status === 0;
  return inside && spawnSync(binary, ["--version"], { ...ids, cwd: "/", stdio: "ignore" }).status === 0;
}
