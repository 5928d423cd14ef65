import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { db } from "@/lib/db";
import { env, publicUrl } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { authOptions } from "./auth-options";
import { type Invitation, type InvitationState, type Person, type Role, roleSchema, type SignedIn } from "./schema";
import { tokenHash } from "./token";

function makeAuth() {
  const secret = env().AUTH_SECRET;
  if (!secret) throw new AppError("bad_settings", "AUTH_SECRET is not set. Start with `npm start`, which makes one, or set it to at least 32 characters.");
  return betterAuth({ ...authOptions({ url: publicUrl(), secret }), database: prismaAdapter(db(), { provider: "postgresql" }) });
}

let made: ReturnType<typeof makeAuth> | undefined;

/** The sign-in library on this database, made at first use. @throws AppError `bad_settings` without AUTH_SECRET */
export function auth(): ReturnType<typeof makeAuth> {
  return (made ??= makeAuth());
}

/** Who sent these request headers, or null. Asks the database every time: a session that was ended is ended at once. */
export async function findSignedIn(headers: Headers): Promise<SignedIn | null> {
  if (!headers.get("cookie")) return null;
  const session = await auth().api.getSession({ headers });
  if (!session) return null;
  const { id, name, email, role } = session.user;
  return { id, name, email, role: roleSchema.parse(role) };
}

/** Everybody who can sign in, oldest account first. */
export async function listPeople(): Promise<Person[]> {
  const users = await db().user.findMany({ select: { id: true, name: true, email: true, role: true, createdAt: true }, orderBy: { createdAt: "asc" } });
  return users.map(({ createdAt, ...user }) => ({ ...user, since: createdAt.toISOString() }));
}

/** Whether anybody can sign in at all. */
export async function hasPeople(): Promise<boolean> {
  return (await db().user.findFirst({ select: { id: true } })) !== null;
}

type InvitationRow = { id: number; role: Role; email: string | null; invitedBy: string | null; createdAt: Date; expiresAt: Date; usedAt: Date | null; state: InvitationState };

const invitationFromRow = (row: InvitationRow): Invitation => ({ ...row, createdAt: row.createdAt.toISOString(), expiresAt: row.expiresAt.toISOString(), usedAt: row.usedAt?.toISOString() ?? null });

/** Invitations that nobody has taken up yet, newest first; expired ones among them. */
export async function listPendingInvitations(): Promise<Invitation[]> {
  const rows = await db().$queryRaw<InvitationRow[]>`
    SELECT invitations.id, invitations.role::text, invitations.email, users.name AS "invitedBy", invitations.created_at AS "createdAt",
           expires_at AS "expiresAt", used_at AS "usedAt", CASE WHEN expires_at > now() THEN 'open' ELSE 'expired' END AS state
    FROM invitations LEFT JOIN users ON users.id = invited_by WHERE used_at IS NULL ORDER BY invitations.id DESC`;
  return rows.map(invitationFromRow);
}

/** The invitation behind a link: its state, and what it is for while it is open. */
export async function findInvitation(token: string): Promise<{ state: InvitationState; role: Role | null; email: string | null }> {
  const [row] = await db().$queryRaw<{ role: Role; email: string | null; state: InvitationState }[]>`
    SELECT role::text, email, CASE WHEN used_at IS NOT NULL THEN 'used' WHEN expires_at <= now() THEN 'expired' ELSE 'open' END AS state
    FROM invitations WHERE token_hash = ${tokenHash(token)}`;
  return row ?? { state: "unknown", role: null, email: null };
}
