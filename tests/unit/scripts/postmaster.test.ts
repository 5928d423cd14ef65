import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { startOf } from "@/scripts/database/process-mark";
import { disownPostmaster, livingPostmaster } from "@/scripts/database/postmaster";

const folder = () => mkdtempSync(path.join(tmpdir(), "plenary-"));
const leave = (data: string, pid: number) => writeFileSync(path.join(data, "postmaster.pid"), `${pid}\n${data}\n1763000000\n54329\n\n127.0.0.1\n 123 456\nready   \n`);

describe("postmaster.pid", () => {
  it("that is not there means that no server runs", () => {
    expect(livingPostmaster(folder())).toBeUndefined();
  });
  it("of a killed server whose number another program was given means the same, and no longer keeps PostgreSQL from starting", () => {
    const data = folder();
    const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 20000)"], { cwd: "/", stdio: "ignore" });
    leave(data, other.pid!);
    expect(livingPostmaster(data)).toBeUndefined();
    disownPostmaster(data);
    const [pid, ...rest] = readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n");
    expect(startOf(Number(pid))).toBeUndefined();
    expect(rest[5]).toBe(" 123 456"); // by which PostgreSQL finds what is left of the old server
    expect(other.exitCode).toBeNull();
    other.kill();
  });
  it("of a server that ended is left as it is", () => {
    const data = folder();
    const { pid } = spawnSync(process.execPath, ["--version"]);
    leave(data, pid);
    const before = readFileSync(path.join(data, "postmaster.pid"), "utf8");
    disownPostmaster(data);
    expect(readFileSync(path.join(data, "postmaster.pid"), "utf8")).toBe(before);
  });
});
