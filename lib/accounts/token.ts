import { createHash, createHmac, randomBytes } from "node:crypto";

/** A token that nobody guesses: 256 random bits, in letters that an address can carry. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored in a token's place: SHA-256, hexadecimal. Enough for a random token; a password needs a slow hash. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** How long a form may be sent again, in milliseconds. */
const sameFormFor = 15 * 60_000;

/** The name of one filled-in form, to be sent along with it: when it was made, and a random part. */
export const newFormKey = (): string => `${Date.now().toString(36)}.${randomBytes(12).toString("base64url")}`;

/**
 * The token that one form makes, however often it is sent: of the same form, person and content always the same one, which nobody can tell without
 * `secret`. A form without a key, or one older than a quarter of an hour, makes a random token.
 */
export function tokenOfForm({ key, content, secret, now }: { key: string | undefined; content: readonly string[]; secret: string | undefined; now: number }): string {
  const [, made] = /^([0-9a-z]{6,10})\.[\w-]{16}$/.exec(key ?? "") ?? [];
  const age = made === undefined ? Infinity : now - Number.parseInt(made, 36);
  if (key === undefined || secret === undefined || age < 0 || age > sameFormFor) return newToken();
  return createHmac("sha256", secret).update(JSON.stringify([key, ...content])).digest("base64url");
}
