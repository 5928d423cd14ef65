import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { env, publicUrl } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { findSignedIn } from "../queries";
import { roleSchema, type SignedIn } from "../schema";
import { waitInWords } from "../sign-in-limits";
import { tokenHash, tokenOfForm } from "../token";
import { bearerToken, newApiToken, tokenLimits, writeLimits } from "./schema";

/**
 * Makes a token by which this person's programs write. It is told once and not stored; a form that is sent again (`form`: newFormKey) makes no second one.
 * @throws AppError `conflict`
 */
export async function createApiToken(by: SignedIn, name: string, form?: string): Promise<string> {
  const token = newApiToken(tokenOfForm({ key: form, content: ["api token", by.id, name], secret: env().AUTH_SECRET, now: Date.now() }));
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM users WHERE id = ${by.id} FOR UPDATE`;
    if (await tx.apiToken.findUnique({ where: { tokenHash: tokenHash(token) }, select: { id: true } })) return;
    const names = await tx.apiToken.findMany({ where: { userId: by.id }, select: { name: true } });
    if (names.some((other) => other.name === name)) throw new AppError("conflict", `You have a token called “${name}” already. Choose another name, or withdraw that one first.`);
    if (names.length >= tokenLimits.each) throw new AppError("conflict", `You have ${names.length} tokens, and no one may have more. Withdraw one that is not in use.`);
    await tx.$executeRaw`
      INSERT INTO api_tokens (user_id, name, token_hash, expires_at) VALUES (${by.id}, ${name}, ${tokenHash(token)}, now() + make_interval(days => ${tokenLimits.days}::int))`;
  });
  return token;
}

/** Withdraws a token of this person: it lets nobody in from then on. @throws AppError `not_found` */
export async function deleteApiToken(by: SignedIn, id: number): Promise<void> {
  const { count } = await db().apiToken.deleteMany({ where: { id, userId: by.id } });
  if (count === 0) throw new AppError("not_found", "You have no such token any more.");
}

/** Whose token this is, or null for one that is unknown, withdrawn or expired. Notes that it was used, once a minute. */
async function useApiToken(token: string): Promise<SignedIn | null> {
  const [owner] = await db().$queryRaw<{ id: string; name: string; email: string; role: string; token: number; stale: boolean }[]>`
    SELECT users.id, users.name, email, role::text, api_tokens.id AS token, coalesce(last_used_at < now() - interval '1 minute', true) AS stale
    FROM api_tokens JOIN users ON users.id = user_id WHERE token_hash = ${tokenHash(token)} AND expires_at > now()`;
  if (!owner) return null;
  if (owner.stale) await db().$executeRaw`UPDATE api_tokens SET last_used_at = now() WHERE id = ${owner.token}`;
  return { id: owner.id, name: owner.name, email: owner.email, role: roleSchema.parse(owner.role) };
}

/**
 * Who may write through the API with this request: the owner of the token in its Authorization header; without that header, whoever is signed in,
 * when the request comes from a page of this site. A browser sends the cookie along with what other sites' pages ask, but tells whose page it was.
 * @throws AppError `sign_in_required`, `not_allowed`, `too_many_requests`
 */
export async function requireApiWriter(headers: Headers): Promise<SignedIn> {
  const authorization = headers.get("authorization");
  const token = authorization === null ? null : bearerToken(authorization);
  const writer = authorization === null ? await findSignedIn(headers) : token && (await useApiToken(token));
  if (!writer) {
    const words = authorization === null ? "Writing needs an account." : "This token is unknown, withdrawn or expired.";
    throw new AppError("sign_in_required", `${words} Send Authorization: Bearer and a token, made at /data-entry/tokens.`);
  }
  if (authorization === null && !isOwnOrigin(headers)) {
    throw new AppError("not_allowed", "A signed-in browser may write from pages of this site only (header Origin). Programs send a token instead, made at /data-entry/tokens.");
  }
  await countWrite(writer);
  return writer;
}

function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  return origin !== null && (origin === new URL(publicUrl()).origin || (URL.canParse(origin) && new URL(origin).host === headers.get("host")));
}

/** @throws AppError `too_many_requests` */
async function countWrite({ id }: SignedIn): Promise<void> {
  const now = Date.now();
  const windowBegan = now - writeLimits.window * 1000;
  const [counted] = await db().$queryRaw<{ count: number; began: bigint }[]>`
    INSERT INTO rate_limits (id, key, count, last_request) VALUES (${randomUUID()}, ${`api writes ${id}`}, 1, ${now})
    ON CONFLICT (key) DO UPDATE SET count = CASE WHEN rate_limits.last_request <= ${windowBegan} THEN 1 ELSE rate_limits.count + 1 END,
      last_request = CASE WHEN rate_limits.last_request <= ${windowBegan} THEN ${now} ELSE rate_limits.last_request END
    RETURNING count, last_request AS began`;
  if (!counted || counted.count <= writeLimits.max) return;
  const wait = Math.max(1, Math.ceil((Number(counted.began) + writeLimits.window * 1000 - now) / 1000));
  throw new AppError("too_many_requests", `More than ${writeLimits.max} writes in ${writeLimits.window} seconds. Try again ${waitInWords(wait)}.`);
}
