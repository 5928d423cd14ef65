import { z } from "zod";

/** A session of the Assembly in addresses: 80, ES-10, XXVI. Lower case is accepted and raised. */
export const sessionSchema = z
  .string()
  .max(16, "a session such as 80 or ES-10")
  .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, "a session such as 80 or ES-10")
  .transform((session) => session.toUpperCase());
