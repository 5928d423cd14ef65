import { db } from "@/lib/db";
import type { ApiToken } from "./schema";

/** The API tokens of a person, newest first; expired ones among them. */
export async function listApiTokens(userId: string): Promise<ApiToken[]> {
  const rows = await db().$queryRaw<{ id: number; name: string; createdAt: Date; expiresAt: Date; lastUsedAt: Date | null; expired: boolean }[]>`
    SELECT id, name, created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt", expires_at <= now() AS expired
    FROM api_tokens WHERE user_id = ${userId} ORDER BY id DESC`;
  return rows.map(({ createdAt, expiresAt, lastUsedAt, ...row }) => ({
    ...row, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}
