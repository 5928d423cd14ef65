/**
 * npm run --silent series -- create --slug S --title T --resolutions FILE | list | suggest [words]
 * Ends with 0 when it is done, 1 with what stands in the way, 2 with the usage when the command itself is not right.
 */
import { readFileSync } from "node:fs";
import os from "node:os";
import { parseArgs } from "node:util";
import { withRecord } from "./database/with-record";

const usage = `usage: npm run --silent series -- create --slug S --title T --resolutions FILE [--short-title T] [--cycle C] [--sponsor CODE] [--presser CODE] [--json]
       npm run --silent series -- list [--json]
       npm run --silent series -- suggest [words of the title] [--json]
FILE has the symbol of one resolution a line (A/RES/72/158); "-" reads standard input; empty lines and # remarks are left out.`;

/** What is wrong with the command itself. */
class UsageError extends Error {}

const text = { type: "string" } as const;
const options = { slug: text, title: text, resolutions: text, "short-title": text, cycle: text, sponsor: text, presser: text, json: { type: "boolean", default: false }, help: { type: "boolean", default: false } } as const;

function readCommand(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message.split(". ")[0]);
  }
}

function workOf({ values, positionals: [command, ...words] }: ReturnType<typeof readCommand>): () => Promise<string> {
  const { slug, title, resolutions, "short-title": shortTitle, cycle, sponsor, presser, json } = values;
  if (command !== "create" && (slug ?? title ?? resolutions ?? shortTitle ?? cycle ?? sponsor ?? presser) !== undefined) throw new UsageError("Only create takes --slug, --title, --resolutions, --short-title, --cycle, --sponsor and --presser");
  if (command === "suggest") return async () => (await import("./series/listings")).suggest({ words: words.join(" "), json });
  if (words.length > 0) throw new UsageError(`What is "${words[0]}"? Put a title of several words in quotation marks`);
  if (command === "list") return async () => (await import("./series/listings")).list({ json });
  if (command !== "create") throw new UsageError(command === undefined ? "Say what to do" : `There is no command "${command}"`);
  if (slug === undefined || title === undefined || resolutions === undefined) throw new UsageError(`--${slug === undefined ? "slug" : title === undefined ? "title" : "resolutions"} is missing`);
  return async () => (await import("./series/create")).create({ slug, title, shortTitle, cycle, sponsor, presser, list: readList(resolutions), json, author: { id: null, name: `${os.userInfo().username} (command line)` } });
}

function readList(file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    throw new Error(`${file === "-" ? "Standard input" : file} cannot be read (${(error as NodeJS.ErrnoException).code ?? (error as Error).message}).`, { cause: error });
  }
}

function commandOrUsage(): (() => Promise<string>) | null {
  try {
    const command = readCommand(process.argv.slice(2));
    return command.values.help ? null : workOf(command);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}.\n${usage}`);
    process.exit(2);
  }
}

const work = commandOrUsage();
if (work) await withRecord(async () => console.log(await work()));
else console.log(usage);
