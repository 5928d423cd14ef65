import { createHash } from "node:crypto";

/** SHA-256 of a text in UTF-8, hexadecimal; what `sha256sum` and PostgreSQL's sha256() say of it. */
export function contentHash(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
