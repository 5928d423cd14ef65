import { createHash } from "node:crypto";

/** A text as it is kept in the repository: git may have put a carriage return before every line feed when it was checked out. */
export const withLineFeeds = (text: string) => text.replaceAll("\r\n", "\n");

const digest = (text: string) => createHash("sha256").update(text).digest("hex");

/** Prisma's checksum of a migration, the same however git ends lines, and the one that Prisma makes of a file checked out with carriage returns. */
export function checksumsOf(sql: string): { own: string; withCarriageReturns: string } {
  const text = withLineFeeds(sql);
  return { own: digest(text), withCarriageReturns: digest(text.replaceAll("\n", "\r\n")) };
}
