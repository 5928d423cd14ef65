/** What was typed, by name of field. */
export type FormValues = Readonly<Record<string, string>>;
/** What is wrong, by name of field; under `form` what concerns no single field. */
export type FormErrors = Readonly<Record<string, string>>;

/** What an action answers to its form. Everything typed comes back, so that nothing is lost with or without JavaScript. */
export type FormState = { attempt: number; values: FormValues; errors: FormErrors };

export const blankForm: FormState = { attempt: 0, values: {}, errors: {} };

/** The text fields of what was sent. Fields that the framework adds, files, and characters that no database text can hold are left out. */
export function sentValues(form: FormData): Record<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$")) continue;
    const text = value.replaceAll("\r\n", "\n").replaceAll("\0", "");
    values.set(name, values.has(name) ? `${values.get(name)} ${text}` : text);
  }
  return Object.fromEntries(values);
}
