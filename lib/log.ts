import pino from "pino";
import { env } from "@/lib/env";

/** Structured log on standard output; LOG_LEVEL sets how much. Never logs passwords, tokens or request bodies. */
export const log = pino({ base: undefined, level: process.env.NODE_ENV === "test" ? "silent" : env().LOG_LEVEL });
