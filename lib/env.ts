import { z } from "zod";
import { faultOfAddress } from "@/lib/database-connection";
import { AppError } from "@/lib/errors";
import { faultOfPublicUrl, listeningAt } from "@/lib/public-url";

/** What may be set from outside. Every variable is optional under `npm start`, which fills in DATABASE_URL and AUTH_SECRET itself. */
export const envSchema = z.object({
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "a PostgreSQL address like postgresql://user:password@host:5432/database", abort: true })
    .superRefine((url, context) => {
      const fault = faultOfAddress(url);
      if (fault) context.addIssue(fault);
    })
    .optional()
    .describe("PostgreSQL 15 or newer. Without it `npm start` runs the embedded PostgreSQL 18."),
  PORT: z.coerce.number({ error: "a port number from 1 to 65535" }).int().min(1, "a port number from 1 to 65535").max(65535, "a port number from 1 to 65535").default(3000),
  HOST: z
    .string()
    .regex(/^[^\s/]+$/, "an address of this machine to listen on, such as 127.0.0.1, ::1 or 0.0.0.0, and nothing else")
    .transform((host) => host.replace(/^\[(.+)\]$/, "$1")) // an IPv6 address as browsers write it
    .default("127.0.0.1"),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "the address readers use, like https://plenary.example", abort: true })
    .superRefine((url, context) => {
      const fault = faultOfPublicUrl(url);
      if (fault) context.addIssue(fault);
    })
    .optional()
    .describe("Default: http://HOST:PORT, with localhost where HOST is every address of the machine."),
  AUTH_SECRET: z.string().min(32, "at least 32 characters, the same for every process on one database").optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], { error: "one of fatal, error, warn, info, debug, trace, silent" }).default("info"),
});
export type Env = z.infer<typeof envSchema>;

/** Reads settings. An empty variable counts as not set. @throws AppError `bad_settings` that names every wrong variable. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = envSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: expected ${issue.message}`);
  throw new AppError("bad_settings", `The settings are not right. ${lines.join("; ")}. See .env.example.`);
}

let parsed: Env | undefined;

/** The settings of this process, read once. */
export function env(): Env {
  return (parsed ??= parseEnv(process.env));
}

/** The address that readers use, without a slash at the end. */
export function publicUrl({ PUBLIC_URL, HOST, PORT }: Env = env()): string {
  return new URL(PUBLIC_URL ?? listeningAt(HOST, PORT)).origin;
}
