/**
 * npm run --silent series -- create --slug S --title T --resolutions FILE | list | suggest [words]
 * Ends with 0 when it is done, 1 with what stands in the way, 2 with the usage when the command itself is not right.
 */
import { readFileSync } from "node:fs";
import os from "node:os";
import { parseArgs } from "node:util";
import { openDatabase } from "./database/open";

const usage = `usage: npm run --silent series -- create --slug S --title T --resolutions FILE [--short-title T] [--cycle C] [--json]
       npm run --silent series -- list [--json]
       npm run --silent series -- suggest [words of the title] [--json]
FILE has the symbol of one resolution a line (A/RES/72/158); "-" reads standard input; empty lines and # remarks are left out.`;

/** What is wrong with the command itself. */
class UsageError extends Error {}

const text = { type: "string" } as const;
const options = { slug: text, title: text, resolutions: text, "short-title": text, cycle: text, json: { type: "boolean", default: false }, help: { type: "boolean", default: false } } as const;

function readCommand(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message.split(". ")[0]);
  }
}

function workOf({ values, positionals: [command, ...words] }: ReturnType<typeof readCommand>): () => Promise<string> {
  const { slug, title, resolutions, "short-title": shortTitle, cycle, json } = values;
  if (command !== "create" && (slug ?? title ?? resolutions ?? shortTitle ?? cycle) !== undefined) throw new UsageError("Only create takes --slug, --title, --resolutions, --short-title and --cycle");
  if (command === "suggest") return async () => (await import("./series/listings")).suggest({ words: words.join(" "), json });
  if (words.length > 0) throw new UsageError(`What is "${words[0]}"? Put a title of several words in quotation marks`);
  if (command === "list") return async () => (await import("./series/listings")).list({ json });
  if (command !== "create") throw new UsageError(command === undefined ? "Say what to do" : `There is no command "${command}"`);
  const missing = Object.entries({ slug, title, resolutions }).find(([, value]) => value === undefined);
  if (slug === undefined || title === undefined || resolutions === undefined) throw new UsageError(`--${missing![0]} is missing`);
  const symbols = readList(resolutions);
  return async () => (await import("./series/create")).create({ slug, title, shortTitle, cycle, list: symbols, json, author: { id: null, name: `${os.userInfo().username} (command line)` } });
}

function readList(file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    throw new Error(`${file === "-" ? "Standard input" : file} cannot be read (${(error as NodeJS.ErrnoException).code ?? (error as Error).message}).`, { cause: error });
  }
}

async function main(): Promise<number> {
  try {
    const command = readCommand(process.argv.slice(2));
    if (command.values.help) return say(usage);
    const work = workOf(command);
    const database = await openDatabase((line) => console.error(line));
    try {
      return say(await work());
    } finally {
      await database.close();
    }
  } catch (error) {
    console.error(error instanceof UsageError ? `${error.message}.\n${usage}` : (error as Error).message);
    return error instanceof UsageError ? 2 : 1;
  }
}

function say(words: string): number {
  console.log(words);
  return 0;
}

process.exitCode = await main();
