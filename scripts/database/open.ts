import { seed } from "@/prisma/seed";
import { mainCluster, startCluster, stopCluster } from "./cluster";
import { migrate } from "./migrate";
import { checkDatabase } from "./reach";

/**
 * Opens the database for a script that uses the stores: the one of DATABASE_URL, else the embedded one, started when it does not run and loaded when it is
 * empty. The stores must be imported after this, since settings are read once. `close` ends what this opened. @throws Error in words
 */
export async function openDatabase(progress: (line: string) => void): Promise<{ close: () => Promise<void> }> {
  const given = process.env.DATABASE_URL;
  if (given) await checkDatabase(given);
  const { url, started } = given ? { url: given, started: false } : await startCluster(mainCluster);
  if (started) progress("Started the embedded database for this command.");
  process.env.DATABASE_URL = url;
  for (const name of await migrate(url)) progress(`Applied ${name}.`);
  await seed({ url, progress });
  return {
    close: async () => {
      const { leaveDatabase } = await import("@/lib/revisions/queries");
      await leaveDatabase();
      if (started) await stopCluster(mainCluster, { unlessUsed: true });
    },
  };
}
