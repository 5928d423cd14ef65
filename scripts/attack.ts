/**
 * npm run attack: one client asks the server the worst of every kind, for some seconds each, while another reads ordinary pages; prints the worst waits and
 * ends with 1 when one is above the threshold. On a machine that keeps even a lone reader waiting, waits are not judged (it ends with 2) but for what the
 * server's own work alone would make too long. `npm run attack -- --memory` makes 500 revisions with readers in between and prints the memory, which must
 * stay flat; `--revisions N`, `--heap MB` (512: as a small machine), `--seconds N`, `--warm N`, `--only WORDS` choose. On a production server and a database of its own.
 */
import os from "node:os";
import { parseArgs } from "node:util";
import { growth, memoryOverRevisions } from "./attack/memory";
import { besiege } from "./attack/siege";
import { startWatchedSite } from "./attack/watched-site";
import { ordinaryPages, worstQuestions } from "./attack/worst-questions";

/** No other reader waits longer (ms). */
const longestWait = 250;
/** Where a lone reader waits longer than this (ms), other programs have the machine, and waits say nothing of ours. */
const calmWait = 100;
/** Memory grows by no more than this after warming up. */
const mostGrowth = 0.1;

const text = { type: "string" } as const;
const { values } = parseArgs({ options: { memory: { type: "boolean", default: false }, revisions: text, heap: text, seconds: text, only: text, warm: text } });

const site = await startWatchedSite({ heap: values.heap === undefined ? undefined : Number(values.heap) });
process.env.LOG_LEVEL = "warn";
process.env.AUTH_SECRET ??= "only for attacks, only for attacks, only for attacks";
const lib = { ...(await import("./attack/analyst")), ...(await import("@/lib/revisions/queries")), ...(await import("@/lib/threads/threads")) };
try {
  process.exitCode = values.memory ? ((await watchMemory()) ? 0 : 1) : { held: 0, broken: 1, "not judged": 2 }[await withstand()];
} finally {
  await lib.endThreads();
  await lib.letGoOfDatabase();
  await site.stop();
}

async function withstand(): Promise<"held" | "broken" | "not judged"> {
  const questions = worstQuestions(await lib.whatToAskAbout());
  const seconds = Number(values.seconds ?? 6);
  console.log("Warming up: ordinary pages, and the impact until all of it is made …");
  for (const path of ordinaryPages) await fetch(site.origin + path);
  const whole = await lib.untilComplete(`${site.origin}/api/v1/series/cuba-embargo/impact?events=38`, Number(values.warm ?? 180));
  if (!whole) console.log("Backtests are still being made in the background; the siege begins all the same.");
  for (const path of ordinaryPages) await fetch(site.origin + path);
  const busy = os.loadavg()[0]! / os.availableParallelism();
  if (busy > 1.5) console.log(`The machine is busy (${busy.toFixed(1)} programs to each core): waits hold what they took from it.`);
  console.log(`\nWaits in ms, ${seconds} s each; “late” is the worst delay of the server's event loop, “work” the longest stretch of its work in ms of processor\n`);
  console.log(`${"the worst of".padEnd(28)}  reads  failed  median   worst    late    work   asked refused`);
  let broken = false;
  let judged = true;
  for (const [kind, question] of Object.entries({ "nothing (for comparison)": () => ({ path: "/robots.txt" }), ...questions })) {
    const calm = kind.startsWith("nothing");
    if (values.only && !calm && !kind.includes(values.only)) continue;
    const it = await besiege({ site, kind, question, pages: ordinaryPages, seconds, atOnce: calm ? 1 : 30 });
    if (calm) judged = it.worst <= calmWait;
    const fine = (judged ? it.worst : it.stretch) <= longestWait && it.failed === 0;
    broken ||= !fine;
    const number = (value: number, width: number) => value.toFixed(0).padStart(width);
    console.log(`${kind.padEnd(28)} ${number(it.reads, 6)} ${number(it.failed, 7)} ${number(it.median, 7)} ${number(it.worst, 7)} ${number(it.late, 7)} ${number(it.stretch, 7)} ${number(it.asked, 7)} ${number(it.refused, 7)}${fine ? "" : `  above ${longestWait} ms: ${it.worstPath}`}`);
  }
  if (broken) console.log(`\n✗ Somebody else waited over ${longestWait} ms, or was refused`);
  else if (judged) console.log(`\n✓ Nobody else waited over ${longestWait} ms`);
  else console.log(`\n? Waits were not judged: on this machine a lone reader waits over ${calmWait} ms as well. No stretch of the server's own work was over ${longestWait} ms, and nobody was refused.`);
  return broken ? "broken" : judged ? "held" : "not judged";
}

async function watchMemory(): Promise<boolean> {
  const revisions = Number(values.revisions ?? 500);
  console.log("Warming up: until every backtest is made; what is known of the past grows until then …");
  const whole = await lib.untilComplete(`${site.origin}/api/v1/series/cuba-embargo/impact?events=38`, Number(values.warm ?? 900));
  if (!whole) console.log("Backtests are still being made in the background: their results, some 60 MB in all, come on top.");
  const revise = await lib.reviser();
  const pages = (round: number) => [
    "/series/cuba-embargo", "/series/cuba-embargo/forecast", "/series/cuba-embargo/timeline", "/series/cuba-embargo/impact?events=38,39", `/series/cuba-embargo.png?scale=${["counts", "share", "dissent"][round % 3]}`,
    ...(round % 5 === 0 ? ["/series", "/series/jerusalem", "/series/crimea-militarization", "/api/v1/series/cuba-embargo/forecast?scenario=calm", "/series/cuba-embargo/forecast/record"] : []),
  ];
  const readings = await memoryOverRevisions({ site, revise, pages, revisions, every: Math.max(1, Math.round(revisions / 20)) });
  const grown = growth(readings);
  const flat = Math.abs(grown) <= mostGrowth || grown < 0;
  console.log(`${flat ? "✓" : "✗"} Memory ${grown >= 0 ? "grew" : "fell"} by ${Math.abs(grown * 100).toFixed(1)} % after warming up, over ${revisions} revisions (at most ${mostGrowth * 100} % allowed)`);
  return flat;
}
