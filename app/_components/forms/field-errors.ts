import type { ZodError } from "zod";
import type { FormErrors } from "./form-state";

/** The first complaint about each field. */
export function fieldErrors(error: ZodError): FormErrors {
  const errors: Record<string, string> = {};
  for (const { path, message } of error.issues) errors[path.join(".") || "form"] ??= message;
  return errors;
}
