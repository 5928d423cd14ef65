import { setTimeout as sleep } from "node:timers/promises";
import { type Circumstance, judge } from "./circumstance";
import { isDown, postmasterOf } from "./embedded";
import { lastLine, startSite } from "./programs";

const answers = async (port: number, host = "127.0.0.1") => (await fetch(`http://${host}:${port}/series/cuba-embargo`).catch(() => undefined))?.status;

/** Line 13: how a start ends. The first of these loads the record into the main clone. */
export const ends: Circumstance[] = [
  {
    line: 13, name: "Ctrl-C while the record is being loaded", expected: "stops PostgreSQL; nothing of the record is kept",
    run: async ({ main }) => {
      const site = await startSite(main);
      await site.until(/2000 of \d+ votes/);
      await site.signal("SIGINT");
      return judge(lastLine(site.said()), { "stopped": isDown(main) && site.said().includes("Stopped the embedded PostgreSQL") });
    },
  },
  {
    line: 13, name: "npm start in a folder with spaces, Ctrl-C at once after Ready", expected: "serves; stops PostgreSQL",
    run: async ({ main }) => {
      const site = await startSite(main);
      await site.ready();
      const status = await answers(site.port);
      await site.signal("SIGINT");
      return judge(lastLine(site.said()), { "page answered 200": status === 200, "stopped": isDown(main) && site.said().includes("Stopped the embedded PostgreSQL") });
    },
  },
  {
    line: 13, name: "npm's group killed (-9); npm start again, Ctrl-C", expected: "the server ends by itself; the next Ctrl-C stops PostgreSQL",
    run: async ({ main }) => {
      const killed = await startSite(main);
      await killed.ready();
      await killed.signal("SIGKILL");
      await sleep(3000);
      const orphan = await answers(killed.port);
      const left = postmasterOf(main);
      const site = await startSite(main, { PORT: String(killed.port) });
      await site.ready();
      await site.signal("SIGINT");
      return judge(lastLine(site.said()), { "no server left": orphan === undefined, "the database was still there": left !== undefined, "stopped": isDown(main) });
    },
  },
  {
    line: 13, name: "two npm start of one clone; the first is ended, then the second", expected: "PostgreSQL goes on for the second, and says so; then stops",
    run: async ({ main }) => {
      const first = await startSite(main);
      await first.ready();
      const second = await startSite(main);
      await second.ready();
      await first.signal("SIGINT");
      const between = await answers(second.port);
      await second.signal("SIGINT");
      return judge(`${lastLine(first.said())} / ${lastLine(second.said())}`, { "said that it goes on": /goes on, other programs use it/.test(first.said()), "second served on": between === 200, "stopped": isDown(main) });
    },
  },
];
