import { z } from "zod";

/** What cannot be seen, or turns the text around it: control and format characters (zero-width ones, U+202E), and letters that are blank. */
const unseen = /[\p{C}\p{Zl}\p{Zp}\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0]/u;
const unseenInLines = /(?!\n)[\p{C}\p{Zl}\p{Zp}\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0]/u;

const nameOf = (character: string) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
const found = (text: string, pattern: RegExp) => pattern.exec(text)?.[0];
const tooLong = (max: number) => `${max.toLocaleString("en")} characters at most.`;

/** One line of text, trimmed; empty unless `needed` says what to enter. The one rule for every such input. */
export function lineOfText(max: number, { needed }: { needed?: string } = {}): z.ZodType<string, string> {
  return z.string().trim().superRefine((text, context) => {
    const complain = (message: string) => context.addIssue({ code: "custom", message });
    const character = found(text, unseen);
    if (needed !== undefined && text === "") complain(needed);
    else if (text.length > max) complain(tooLong(max));
    else if (character === "\n" || character === "\r") complain("One line of text, without line breaks.");
    else if (character !== undefined) complain(`One line of text, without control characters: there is one that cannot be seen (${nameOf(character)}). Type that part anew.`);
    else if (text !== "" && !/[\p{L}\p{N}]/u.test(text)) complain("Enter words: there is no letter or digit in it.");
  });
}

/** Text of one or more lines, by the same rule; line breaks of any system are taken as one kind, tabs as blanks. */
export function linesOfText(max: number, { needed }: { needed?: string } = {}): z.ZodType<string, string> {
  return z
    .string()
    .transform((text) => text.replace(/\r\n?/g, "\n").replaceAll("\t", " ").trim())
    .superRefine((text, context) => {
      const complain = (message: string) => context.addIssue({ code: "custom", message });
      const character = found(text, unseenInLines);
      if (needed !== undefined && text === "") complain(needed);
      else if (text.length > max) complain(tooLong(max));
      else if (character !== undefined) complain(`There is a control character in it that cannot be seen (${nameOf(character)}). Type that part anew.`);
      else if (text !== "" && !/[\p{L}\p{N}]/u.test(text)) complain("Enter words: there is no letter or digit in it.");
    });
}

/** The same, with null for nothing. */
export const orNull = (schema: z.ZodType<string, string>) => schema.transform((text) => text || null);
