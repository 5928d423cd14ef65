/** npm run db:start | db:stop | db:url | db:migrate: the embedded database by hand. With DATABASE_URL set, db:url prints that. */
import { clusterUrl, isRunning, mainCluster, startCluster, stopCluster } from "./cluster";
import { migrate } from "./migrate";

const command = process.argv[2];
const given = process.env.DATABASE_URL;
switch (command) {
  case "start":
    console.log((await startCluster(mainCluster)).url);
    break;
  case "stop":
    console.log((await stopCluster(mainCluster)) ? "stopped" : "was not running");
    break;
  case "migrate":
    console.log((await migrate(given ?? (await startCluster(mainCluster)).url)).join("\n") || "nothing to apply");
    break;
  case "url":
    if (given) console.log(given);
    else if (await isRunning(mainCluster)) console.log(clusterUrl(mainCluster));
    else {
      console.error("The embedded database is not running. Start it with `npm start`, or alone with `npm run db:start`.");
      process.exitCode = 1;
    }
    break;
  default:
    console.error("usage: tsx scripts/database/command.ts start | stop | migrate | url");
    process.exitCode = 2;
}
