import { z } from "zod";
import { linesOfText } from "./text-input";

/** A flat state of a thing as a form carries it: JSON text. What is no such text is an empty state, which matches nothing. */
export const flatJsonSchema = z
  .string()
  .max(60_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: "not JSON" });
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.string()))
  .catch({});

/** Why something was changed. */
export const reasonSchema = linesOfText(1000, { needed: "Say why: the reason stands beside the change for all readers." });
