// npm run hostile: installs what is missing, then hands over to scripts/hostile/run.ts. Only Node's own modules here.
import { fileURLToPath } from "node:url";
import { handOver } from "./hand-over.mjs";
import { install } from "./install.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
install();
handOver("scripts/hostile/run.ts");
