import { createHash } from "node:crypto";

/**
 * The validator of one answer: `"r12-5f0c9ab31d"`. It holds the revision that the answer was made from, and a digest of its address and of the
 * build that made it. An answer without a revision changes with the build only: `"b-5f0c9ab31d"`.
 */
export function etagOf({ revision, address, build }: { revision?: number | undefined; address: string; build: string }): string {
  const digest = createHash("sha256").update(`${build}\0${address}`).digest("hex").slice(0, 10);
  return `"${revision === undefined ? "b" : `r${revision}`}-${digest}"`;
}

/** Whether an If-None-Match header names this validator: a list, compared weakly (RFC 9110, section 13.1.2). `*` is not looked at here. */
export function isNamedIn(ifNoneMatch: string | null, etag: string): boolean {
  const named: readonly string[] = ifNoneMatch?.match(/"[^"]*"/g) ?? [];
  return named.includes(etag);
}

/** Whether the header asks for "anything at all, as long as it exists". */
export function namesAnything(ifNoneMatch: string | null): boolean {
  return ifNoneMatch?.trim() === "*";
}
