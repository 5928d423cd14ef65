import fs from "node:fs";
import path from "node:path";
import { type Circumstance, judge } from "./circumstance";
import { isDown } from "./embedded";
import { complaint, lastLine, npm, npmWithin, startSite } from "./programs";

const leaked = {
  PGSSLMODE: "require", PGHOST: "203.0.113.9", PGPORT: "1", PGUSER: "somebody", PGPASSWORD: "wrong", PGDATABASE: "elsewhere", PGOPTIONS: "-c search_path=nowhere", PGDATESTYLE: "German",
  PGTZ: "Asia/Tokyo", PGCLIENTENCODING: "LATIN1", PGTARGETSESSIONATTRS: "any", PGSSLNEGOTIATION: "direct", PGCONNECT_TIMEOUT: "1", PGDATA: "/nowhere", PGAPPNAME: "leak", PGREPLICATION: "database",
};

/** Line 14: variables meant for other programs, and starts that fail. */
export const environment: Circumstance[] = [
  ...(["PGSSLMODE", "every"] as const).map((which): Circumstance => ({
    line: 14, name: `${which === "every" ? `${Object.keys(leaked).length} PG… variables` : "PGSSLMODE=require"}, npm start`, expected: "serves the record; Ctrl-C stops PostgreSQL",
    run: async ({ main }) => {
      const site = await startSite(main, which === "every" ? leaked : { PGSSLMODE: "require" });
      await site.ready();
      const [page, api] = await Promise.all([fetch(`http://127.0.0.1:${site.port}/series/cuba-embargo`), fetch(`http://127.0.0.1:${site.port}/api/v1/series/cuba-embargo`)]);
      await site.signal("SIGINT");
      return judge(`${page.status}, ${api.status}; ${lastLine(site.said())}`, { "page": page.status === 200, "API": api.status === 200, "stopped": isDown(main) });
    },
  })),
  {
    line: 14, name: "a start that fails (a migration was changed)", expected: "says why; stops the PostgreSQL that it started",
    run: async ({ main }) => {
      const folder = path.join(main.folder, "prisma/migrations");
      const file = path.join(folder, fs.readdirSync(folder).sort()[0]!, "migration.sql");
      const text = fs.readFileSync(file, "utf8");
      fs.writeFileSync(file, `${text}\n-- changed\n`);
      const start = await npmWithin(main, "start", { seconds: 60, env: { PORT: "4999" } });
      fs.writeFileSync(file, text);
      return judge(complaint(start.said), { "failed": start.code === 1, "said why": /was changed after it was applied/.test(start.said), "stopped": isDown(main) });
    },
  },
  {
    line: 15, name: "db:seed without DATABASE_URL", expected: "works on the embedded database, stops it again",
    run: async ({ other }) => {
      const seed = await npm(other, "db:seed");
      return judge(lastLine(seed.said), { "loaded": seed.code === 0 && /Loaded in/.test(seed.said), "stopped": isDown(other) });
    },
  },
];
