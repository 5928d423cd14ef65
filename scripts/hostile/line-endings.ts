import { setTimeout as sleep } from "node:timers/promises";
import { type Circumstance, judge } from "./circumstance";
import { type Clone, endLines } from "./clone";
import { isDown, sql } from "./embedded";
import { lastLine, npm, startSite } from "./programs";

const odd = (database: string) =>
  ["datestyle = 'SQL, DMY'", "intervalstyle = 'sql_standard'", "timezone = 'Asia/Kathmandu'", "search_path = 'pg_catalog'", "bytea_output = 'escape'", "extra_float_digits = '-15'",
    "standard_conforming_strings = off", "transform_null_equals = on", "default_transaction_isolation = 'serializable'", "default_transaction_read_only = on", "statement_timeout = '1ms'",
    "lock_timeout = '1ms'", "idle_session_timeout = '1s'", "lc_messages = 'C'"].map((setting) => `ALTER DATABASE ${database} SET ${setting}`);

/** Leaves a clone's database as it was before the first migration, with other defaults perhaps. */
async function empty(clone: Clone, ...statements: string[]): Promise<void> {
  await npm(clone, "db:start");
  await sql(clone, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public", ...statements);
  await npm(clone, "db:stop");
}

/** Line 16: line ends of a checkout, and defaults of a server. */
export const lineEndings: Circumstance[] = [
  {
    line: 16, name: "migrated from a checkout with CR LF, then one with LF", expected: "nothing to apply; the build stays fresh; the record loads",
    run: async ({ other }) => {
      await empty(other);
      endLines(other, "\r\n");
      const windows = await npm(other, "db:seed");
      const site = await startSite(other);
      await site.ready();
      await site.signal("SIGINT");
      endLines(other, "\n");
      const unix = await npm(other, "db:migrate");
      return judge(`${lastLine(windows.said)}; ${lastLine(unix.said)}`, { "loaded": /Loaded in/.test(windows.said), "fresh": site.said().includes("The build is fresh"), "accepted": unix.said.trim() === "nothing to apply" });
    },
  },
  {
    line: 16, name: "fourteen defaults of ALTER DATABASE against us, on an empty database", expected: "the record loads",
    run: async ({ other }) => {
      await empty(other, ...odd("plenary"));
      const seed = await npm(other, "db:seed");
      return judge(lastLine(seed.said), { "loaded": seed.code === 0 && /Loaded in/.test(seed.said), "stopped": isDown(other) });
    },
  },
  {
    line: 16, name: "the same and datestyle 'German' on a loaded database, npm start", expected: "migrations are up to date; the last vote is 165-7-12 of 29 October 2025",
    run: async ({ other }) => {
      await npm(other, "db:start");
      await sql(other, "ALTER DATABASE plenary SET datestyle = 'German'");
      const site = await startSite(other);
      await site.ready();
      await sleep(1500); // longer than the sessions' idle limit
      const vote = await fetch(`http://127.0.0.1:${site.port}/api/v1/series/cuba-embargo/votes/80`);
      const text = await vote.text();
      await site.signal("SIGINT");
      await npm(other, "db:stop");
      return judge(`${vote.status}, ${/"date":"[^"]*"/.exec(text)?.[0]}`, {
        "up to date": site.said().includes("Migrations are up to date"), "date": text.includes("2025-10-29"), "tally": /"yes":165\b/.test(text) && /"no":7\b/.test(text) && /"abstain":12\b/.test(text),
      });
    },
  },
];
