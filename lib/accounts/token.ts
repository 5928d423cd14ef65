import { createHash, randomBytes } from "node:crypto";

/** A token that nobody guesses: 256 random bits, in letters that an address can carry. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored in a token's place: SHA-256, hexadecimal. Enough for a random token; a password needs a slow hash. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
