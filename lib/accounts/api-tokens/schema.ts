import { lineOfText } from "@/lib/revisions/text-input";

/** A token as its owner sees it; the token itself is shown once, when it is made. Times are ISO 8601, UTC. */
export type ApiToken = { id: number; name: string; createdAt: string; expiresAt: string; lastUsedAt: string | null; expired: boolean };

/** How long a token works, in days, and how many a person may have. */
export const tokenLimits = { days: 365, each: 20 } as const;

/** How often one person may write through the API: `max` times in `window` seconds, in all processes together. */
export const writeLimits = { window: 60, max: 60 } as const;

export const tokenNameSchema = lineOfText(60, { needed: "Enter a name: where the token will be used, such as “weekly script”." });

const prefix = "plenary_";

/** Begins with a word by which people, and programs that look for leaked secrets, know what it is. */
export const newApiToken = (random: string): string => `${prefix}${random}`;

/** The token of an Authorization header, or null when the header is of another form. */
export function bearerToken(authorization: string): string | null {
  return /^Bearer +(plenary_[\w-]{43}) *$/i.exec(authorization)?.[1] ?? null;
}
