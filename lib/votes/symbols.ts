import { z } from "zod";

const session = String.raw`(?:\d{1,3}|(?:ES|S)-\d{1,2})`;
const roman = String.raw`(?:(?:ES|S)-)?[IVXLC]+`;
const part = String.raw`(?:[A-Z]|\[[A-Z0-9]{1,4}(?:-[A-Z0-9]{1,4})?\])?`;

const resolution = new RegExp(String.raw`^A/RES/(?:${session}/\d{1,4}|\d{1,4}\(${roman}\))${part}$`);
const draft = new RegExp(String.raw`^A/(?:C\.[1-6]/)?${session}/(?:L\.\d{1,4}(?:/Rev\.\d{1,2})?|\d{1,4}(?:/Add\.\d{1,2})?)$`);
const meeting = new RegExp(String.raw`^A/(?:${session}|ES-\d{1,2}|S-\d{1,2})/PV\.\d{1,4}(?:\(Resumption\d\))?$`);

/** A symbol as the UN writes it: no spaces, capitals, but "Rev." and "Add.". */
const tidy = z
  .string()
  .max(60, "A symbol of 60 characters at most.")
  .transform((symbol) => symbol.replace(/\s+/g, "").toUpperCase().replace("/REV.", "/Rev.").replace("/ADD.", "/Add.").replace("(RESUMPTION", "(Resumption"));

/** A/RES/81/1; A/RES/ES-10/22; A/RES/3379(XXX). Where none is assigned yet, the symbol of the draft. */
export const resolutionSymbolSchema = tidy.refine((symbol) => resolution.test(symbol) || draft.test(symbol), "Enter the resolution’s symbol, such as A/RES/81/1, or the draft’s while there is none, such as A/81/L.5.");
/** A/81/L.5; A/C.3/81/L.12/Rev.1; A/81/458 for a draft in a committee's report. */
export const draftSymbolSchema = tidy.refine((symbol) => draft.test(symbol), "Enter the draft’s symbol, such as A/81/L.5 or A/C.3/81/L.12/Rev.1.");
/** A/81/PV.20: the verbatim record of the meeting. */
export const meetingSymbolSchema = tidy.refine((symbol) => meeting.test(symbol), "Enter the symbol of the meeting’s verbatim record, such as A/81/PV.20.");
/** 81, ES-10, S-14; the sessions up to 1975 in Roman numerals. */
export const sessionSchema = z
  .string()
  .transform((text) => text.replace(/\s+/g, "").toUpperCase())
  .refine((text) => /^(?:[1-9]\d{0,2}|(?:ES|S)-[1-9]\d?|(?:(?:ES|S)-)?[IVXLC]{1,8})$/.test(text), "Enter the session’s number, such as 81, or ES-10 for an emergency special session.");

/** The session that a symbol names, or null for symbols of other shapes. */
export function sessionOfSymbol(symbol: string): string | null {
  const named = new RegExp(`^A/(?:RES/|C\\.[1-6]/)?(${session})/`).exec(symbol)?.[1];
  return named ?? /\(([A-Z0-9-]+)\)/.exec(symbol)?.[1] ?? null;
}
