import { z } from "zod";

/** An address that a reader can follow. http or https only, since it becomes a link. */
export const webAddressSchema = z
  .string()
  .trim()
  .max(1000, "1,000 characters at most.")
  .pipe(z.url({ protocol: /^https?$/, hostname: /\./, error: "Enter a web address that begins with https:// or http://." }));
