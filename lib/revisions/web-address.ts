import { z } from "zod";

/** An address that a reader can follow. http or https only, since it becomes a link; nobody's name and password in it, since all readers see it. */
export const webAddressSchema = z
  .string()
  .trim()
  .max(1000, "1,000 characters at most.")
  .pipe(z.url({ protocol: /^https?$/, hostname: /\./, error: "Enter a web address that begins with https:// or http://." }))
  .refine((address) => !/[\s\p{C}\\]/u.test(address), "Enter the address without blanks, backslashes and characters that cannot be seen.")
  .refine((address) => !/^https?:\/*[^/?#]*@/i.test(address), "Enter the address without a user name and password: all readers would see them.")
  .refine((address) => /^https?:\/\/[^/]/.test(address), "Enter a web address that begins with https:// or http://, in small letters.");
