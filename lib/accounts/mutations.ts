import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { env, publicUrl } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Acceptance } from "./acceptance";
import { auth, findInvitation } from "./queries";
import type { Invite, NewAccount, SignedIn, SignIn } from "./schema";
import { newToken, tokenHash, tokenOfForm } from "./token";

/** How long an invitation can be taken up, in hours: the first administrator's, which stands in a terminal, and everybody else's. */
const validHours = { first: 24, others: 7 * 24 };

const link = (token: string) => `${publicUrl()}/invitation/${token}`;

/**
 * A one-time link that makes the first administrator, or null when there is one. Each call voids the link of the call before.
 */
export async function inviteFirstAdministrator(): Promise<string | null> {
  const token = newToken();
  const made = await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('plenary.first administrator'))`;
    if (await tx.user.findFirst({ where: { role: "administrator" }, select: { id: true } })) return false;
    await tx.invitation.deleteMany({ where: { invitedBy: null, usedAt: null } });
    await tx.$executeRaw`
      INSERT INTO invitations (token_hash, role, expires_at) VALUES (${tokenHash(token)}, 'administrator', now() + make_interval(hours => ${validHours.first}::int))`;
    return true;
  });
  return made ? link(token) : null;
}

/**
 * Makes a one-time link that lets a person make an account. The link is told once and not stored; a form that is sent again (`form`: newFormKey) makes no
 * second one. @throws AppError `not_allowed`
 */
export async function createInvitation(by: SignedIn, { role, email }: Invite, form?: string): Promise<string> {
  onlyAdministrators(by);
  if (email && (await db().user.findUnique({ where: { email }, select: { id: true } }))) throw new AppError("conflict", `${email} already has an account.`);
  const token = tokenOfForm({ key: form, content: ["invitation", by.id, role, email ?? ""], secret: env().AUTH_SECRET, now: Date.now() });
  const made = await db().$executeRaw`
    INSERT INTO invitations (token_hash, role, email, invited_by, expires_at)
    VALUES (${tokenHash(token)}, ${role}::role, ${email}, ${by.id}, now() + make_interval(hours => ${validHours.others}::int)) ON CONFLICT (token_hash) DO NOTHING`;
  if (made === 0 && (await findInvitation(token)).state !== "open") throw new AppError("conflict", "The link of this form was made and used already. Load the page again to make another.");
  return link(token);
}

/** Withdraws an invitation that nobody has taken up: its link is unknown from then on. @throws AppError `not_allowed`, `not_found` */
export async function deleteInvitation(by: SignedIn, id: number): Promise<void> {
  onlyAdministrators(by);
  const { count } = await db().invitation.deleteMany({ where: { id, usedAt: null } });
  if (count === 0) throw new AppError("not_found", "That invitation is not pending any more: it was taken up or withdrawn.");
}

function onlyAdministrators({ role }: SignedIn): void {
  if (role !== "administrator") throw new AppError("not_allowed", "Only administrators can invite people.");
}

/** Makes the account that an invitation allows. The invitation is used up in the same transaction, so once only. */
export async function acceptInvitation(token: string, { name, email, password }: NewAccount): Promise<Acceptance> {
  const invitation = await findInvitation(token);
  if (invitation.state !== "open") return { ok: false, reason: invitation.state };
  if (invitation.email && invitation.email !== email) return { ok: false, reason: "other_email" };
  const hashed = await (await auth().$context).password.hash(password);
  try {
    return await db().$transaction(async (tx): Promise<Acceptance> => {
      const [claimed] = await tx.$queryRaw<{ role: SignedIn["role"] }[]>`
        UPDATE invitations SET used_at = now() WHERE token_hash = ${tokenHash(token)} AND used_at IS NULL AND expires_at > now() RETURNING role::text`;
      if (!claimed) return { ok: false, reason: "used" };
      const id = randomUUID();
      await tx.user.create({ data: { id, name, email, role: claimed.role } });
      await tx.account.create({ data: { id: randomUUID(), accountId: id, providerId: "credential", userId: id, password: hashed } });
      return { ok: true };
    });
  } catch (error) {
    if ((error as { code?: unknown } | null)?.code === "P2002") return { ok: false, reason: "email_taken" };
    throw error;
  }
}

export type SignInOutcome = { ok: true; setCookie: string[] } | { ok: false; reason: "wrong" } | { ok: false; reason: "too_many"; retryAfter: number };

/**
 * Signs in by the library's own handler, which counts tries in the database. The caller hands `setCookie` to the browser.
 * `headers` are those of the request: the address and the browser go into the session.
 */
export async function signIn({ email, password }: SignIn, headers: Headers): Promise<SignInOutcome> {
  const response = await handle("/sign-in/email", headers, { email, password });
  if (response.ok) return { ok: true, setCookie: response.headers.getSetCookie() };
  if (response.status === 429) return { ok: false, reason: "too_many", retryAfter: Number(response.headers.get("x-retry-after")) || 60 };
  if (response.status === 401 || response.status === 400) return { ok: false, reason: "wrong" };
  throw new Error(`Signing in answered ${response.status}`);
}

/** Ends the session of these headers. Returns the cookies that make the browser forget it. */
export async function signOut(headers: Headers): Promise<string[]> {
  const cookie = headers.get("cookie");
  const response = await handle("/sign-out", headers, {}, cookie ? { cookie } : {});
  return response.headers.getSetCookie();
}

/** Calls the library as a browser on this site would: the caller (a server action) has already refused other origins. */
function handle(path: string, from: Headers, body: Record<string, string>, extra: Record<string, string> = {}): Promise<Response> {
  const headers = new Headers({ "content-type": "application/json", origin: publicUrl(), ...extra });
  for (const name of ["x-forwarded-for", "user-agent"]) {
    const value = from.get(name);
    if (value) headers.set(name, value);
  }
  return auth().handler(new Request(`${publicUrl()}/api/auth${path}`, { method: "POST", headers, body: JSON.stringify(body) }));
}
