import { spawn } from "node:child_process";
import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { ownMark } from "../database/process-mark";
import { type Circumstance, judge } from "./circumstance";
import { isDown, pidFile, postmasterOf, psql, remembered } from "./embedded";
import { complaint, npm, npmWithin } from "./programs";

/** Line 13: what made the embedded database be taken for stopped, or unable to start again. */
export const doesNotAnswer: Circumstance[] = [
  {
    line: 13, name: "PostgreSQL paused for 6 s (SIGSTOP) while db:migrate runs", expected: "waits, goes on; same port; db:stop stops it",
    run: async ({ main }) => {
      await npm(main, "db:start");
      const { pid, port } = postmasterOf(main)!;
      process.kill(pid, "SIGSTOP");
      setTimeout(() => process.kill(pid, "SIGCONT"), 6000);
      const command = await npm(main, "db:migrate");
      const stop = await npm(main, "db:stop");
      return judge(`${command.said.trim()} after ${command.seconds.toFixed(1)} s, then ${stop.said.trim()}`, {
        "the command went on": command.code === 0, "waited": command.seconds > 5, "port kept": remembered(main).port === port, "stopped": stop.said.trim() === "stopped" && isDown(main),
      });
    },
  },
  {
    line: 13, name: "PostgreSQL paused for good while db:migrate runs", expected: "says which process does not answer and what to do; changes nothing",
    run: async ({ main }) => {
      await npm(main, "db:start");
      const { pid, port } = postmasterOf(main)!;
      process.kill(pid, "SIGSTOP");
      const command = await npm(main, "db:migrate");
      process.kill(pid, "SIGCONT");
      const stop = await npm(main, "db:stop");
      return judge(complaint(command.said), {
        "refused": command.code === 1, "names the process": command.said.includes(`kill -CONT ${pid}`), "port kept": remembered(main).port === port, "stopped later": stop.said.trim() === "stopped",
      });
    },
  },
  {
    line: 13, name: "all connections of PostgreSQL held while db:migrate runs", expected: "says so; a later start works; db:stop stops it",
    run: async ({ main }) => {
      await npm(main, "db:start");
      const held = await holdAll(() => psql(main));
      const command = await npm(main, "db:migrate");
      await Promise.all(held.map((client) => client.end()));
      const again = await npm(main, "db:migrate");
      const stop = await npm(main, "db:stop");
      return judge(`${held.length} held: ${complaint(command.said)}`, {
        "refused in words": command.code === 1 && /all connections .* are taken/.test(command.said), "works later": again.code === 0, "stopped": stop.said.trim() === "stopped" && isDown(main),
      });
    },
  },
  {
    line: 13, name: "PostgreSQL killed (-9), its number taken by another program of its user", expected: "starts within 15 s; the other program lives on",
    run: async ({ main }) => {
      await npm(main, "db:start");
      const { pid } = postmasterOf(main)!;
      const owner = fs.statSync(pidFile(main));
      process.kill(pid, "SIGKILL");
      await sleep(1500);
      const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"], { stdio: "ignore", cwd: "/", ...(process.getuid?.() === 0 ? { uid: owner.uid, gid: owner.gid } : {}) });
      fs.writeFileSync(pidFile(main), fs.readFileSync(pidFile(main), "utf8").replace(/^\d+/, String(other.pid)));
      const start = await npm(main, "db:start");
      const lives = other.exitCode === null && other.signalCode === null;
      other.kill();
      const stop = await npm(main, "db:stop");
      return judge(`started in ${start.seconds.toFixed(1)} s`, { "started": start.code === 0, "soon": start.seconds < 15, "other lives": lives, "stopped": stop.said.trim() === "stopped" && isDown(main) });
    },
  },
  {
    line: 13, name: "a lock two minutes old whose holder lives", expected: "is waited for, then taken",
    run: async ({ main }) => {
      const lock = `${main.cluster}.lock`;
      fs.writeFileSync(lock, JSON.stringify(ownMark()));
      fs.utimesSync(lock, new Date(Date.now() - 120_000), new Date(Date.now() - 120_000));
      setTimeout(() => fs.rmSync(lock), 5000);
      const start = await npm(main, "db:start");
      await npm(main, "db:stop");
      return judge(`started after ${start.seconds.toFixed(1)} s`, { "started": start.code === 0, "waited": start.seconds > 5 });
    },
  },
  {
    line: 13, name: "a fresh lock whose holder was killed and its number taken again", expected: "is broken at once",
    run: async ({ main }) => {
      fs.writeFileSync(`${main.cluster}.lock`, JSON.stringify({ pid: process.pid, started: "another time" }));
      const start = await npmWithin(main, "db:start", { seconds: 30 });
      await npm(main, "db:stop");
      return judge(`started after ${start.seconds.toFixed(1)} s`, { "started": start.code === 0, "soon": start.seconds < 10 });
    },
  },
  {
    line: 13, name: "two clones that remember one port start at once, five times", expected: "both run, each on a port of its own",
    run: async ({ main, other }) => {
      let both = 0;
      const complaints: string[] = [];
      for (let round = 0; round < 5; round++) {
        const { port } = remembered(main);
        if (fs.existsSync(other.cluster)) fs.writeFileSync(`${other.cluster}/cluster.json`, JSON.stringify({ ...remembered(other), port }));
        const starts = await Promise.all([npm(main, "db:start"), npm(other, "db:start")]);
        complaints.push(...starts.flatMap(({ code, said }) => (code === 0 ? [] : [complaint(said)])));
        if (postmasterOf(main) && postmasterOf(other) && postmasterOf(main)?.port !== postmasterOf(other)?.port) both++;
        await Promise.all([npm(main, "db:stop"), npm(other, "db:stop")]);
      }
      return judge(`both ran ${both} times of 5 ${complaints.join(" | ")}`, { "both every time": both === 5, "both down": isDown(main) && isDown(other) });
    },
  },
];

async function holdAll(connect: () => Promise<pg.Client>): Promise<pg.Client[]> {
  const held: pg.Client[] = [];
  for (;;) {
    try {
      held.push(await connect());
    } catch {
      return held;
    }
  }
}
