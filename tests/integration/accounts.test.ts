import { describe, expect, it } from "vitest";
import { createInvitation, acceptInvitation, deleteInvitation, inviteFirstAdministrator, signIn, signOut } from "@/lib/accounts/mutations";
import { auth, findInvitation, findSignedIn, listPendingInvitations, listPeople } from "@/lib/accounts/queries";
import type { SignedIn } from "@/lib/accounts/schema";
import { newFormKey } from "@/lib/accounts/token";
import { signInLimits } from "@/lib/accounts/sign-in-limits";
import { databaseUrl, db } from "@/lib/db";

const tokenOf = (link: string | null) => link!.split("/").at(-1)!;
const password = "correct horse battery staple";
const from = (address: string, cookies: readonly string[] = []) => {
  const headers = new Headers({ "x-forwarded-for": address, "user-agent": "test" });
  if (cookies.length) headers.set("cookie", cookies.map((line) => line.split(";")[0]).join("; "));
  return headers;
};

async function newPerson(name: string, email: string): Promise<SignedIn> {
  const admin = (await listPeople()).find(({ role }) => role === "administrator")!;
  const link = await createInvitation(admin, { role: "analyst", email: null });
  expect(await acceptInvitation(tokenOf(link), { name, email, password })).toEqual({ ok: true });
  return (await listPeople()).find((person) => person.email === email)!;
}

describe("the first administrator", () => {
  it("comes by a link that a restart replaces and that works once", async () => {
    const first = tokenOf(await inviteFirstAdministrator());
    const second = tokenOf(await inviteFirstAdministrator());
    expect((await findInvitation(first)).state).toBe("unknown");
    expect(await findInvitation(second)).toEqual({ state: "open", role: "administrator", email: null });
    expect(await acceptInvitation(first, { name: "Eve", email: "eve@example.org", password })).toEqual({ ok: false, reason: "unknown" });

    const both = await Promise.all(["ana@example.org", "eve@example.org"].map((email) => acceptInvitation(second, { name: "Ana", email, password })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, reason: "used" });
    expect((await listPeople()).map(({ role }) => role)).toEqual(["administrator"]);
    expect(await inviteFirstAdministrator()).toBeNull();
  });

  it("leaves neither token nor password in the database", async () => {
    const invitations = await db().invitation.findMany();
    expect(invitations.every(({ tokenHash }) => /^[0-9a-f]{64}$/.test(tokenHash))).toBe(true);
    const accounts = await db().account.findMany();
    expect(accounts).toHaveLength(1);
    expect(accounts[0]!.password).not.toContain(password);
  });
});

describe("an invitation", () => {
  it("is made by administrators only", async () => {
    const analyst = await newPerson("Ben", "ben@example.org");
    await expect(createInvitation(analyst, { role: "administrator", email: null })).rejects.toMatchObject({ code: "not_allowed" });
    await expect(deleteInvitation(analyst, 1)).rejects.toMatchObject({ code: "not_allowed" });
  });

  it("is made once by one form, though it is sent five times at once, and every answer has the one link", async () => {
    const admin = (await listPeople()).find(({ role }) => role === "administrator")!;
    const [form, other] = [newFormKey(), newFormKey()];
    const before = (await listPendingInvitations()).length;
    const links = await Promise.all(Array.from({ length: 5 }, () => createInvitation(admin, { role: "analyst", email: null }, form)));
    expect(new Set(links).size).toBe(1);
    expect((await listPendingInvitations()).length).toBe(before + 1);
    expect(await createInvitation(admin, { role: "analyst", email: null }, other)).not.toBe(links[0]);
    expect(await createInvitation(admin, { role: "administrator", email: null }, form)).not.toBe(links[0]);
    expect(await acceptInvitation(tokenOf(links[0]!), { name: "Five", email: "five@example.org", password })).toEqual({ ok: true });
    await expect(createInvitation(admin, { role: "analyst", email: null }, form)).rejects.toMatchObject({ code: "conflict" });
  });

  it("made for one address is for that address", async () => {
    const admin = (await listPeople()).find(({ role }) => role === "administrator")!;
    const token = tokenOf(await createInvitation(admin, { role: "analyst", email: "cleo@example.org" }));
    expect(await acceptInvitation(token, { name: "Eve", email: "eve2@example.org", password })).toEqual({ ok: false, reason: "other_email" });
    expect(await acceptInvitation(token, { name: "Cleo", email: "cleo@example.org", password })).toEqual({ ok: true });
    await expect(createInvitation(admin, { role: "analyst", email: "cleo@example.org" })).rejects.toMatchObject({ code: "conflict" });
  });

  it("that ran out, was withdrawn or names an address with an account is refused, and stays unused", async () => {
    const admin = (await listPeople()).find(({ role }) => role === "administrator")!;
    const token = tokenOf(await createInvitation(admin, { role: "analyst", email: null }));
    expect(await acceptInvitation(token, { name: "Ben", email: "ben@example.org", password })).toEqual({ ok: false, reason: "email_taken" });
    expect((await findInvitation(token)).state).toBe("open");
    await db().$executeRaw`UPDATE invitations SET expires_at = now() - interval '1 second' WHERE used_at IS NULL`;
    expect(await acceptInvitation(token, { name: "Dora", email: "dora@example.org", password })).toEqual({ ok: false, reason: "expired" });
    const [pending] = await listPendingInvitations();
    await deleteInvitation(admin, pending!.id);
    expect((await findInvitation(token)).state).toBe("unknown");
    await expect(deleteInvitation(admin, pending!.id)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("signing in", () => {
  it("makes a session in the database, which signing out ends", async () => {
    const outcome = await signIn({ email: "ben@example.org", password }, from("192.0.2.1"));
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(outcome.setCookie.join()).toMatch(/HttpOnly.*SameSite=Lax/i);
    expect(await findSignedIn(from("192.0.2.1", outcome.setCookie))).toMatchObject({ name: "Ben", role: "analyst" });
    expect(await db().session.count()).toBe(1);
    await signOut(from("192.0.2.1", outcome.setCookie));
    expect(await findSignedIn(from("192.0.2.1", outcome.setCookie))).toBeNull();
    expect(await db().session.count()).toBe(0);
  });

  it("is refused without a cookie, with a forged one and with a wrong password", async () => {
    expect(await findSignedIn(new Headers())).toBeNull();
    expect(await findSignedIn(from("192.0.2.1", ["plenary.session_token=abc.def"]))).toBeNull();
    expect(await signIn({ email: "ben@example.org", password: "wrong horse battery" }, from("192.0.2.1"))).toEqual({ ok: false, reason: "wrong" });
    expect(await signIn({ email: "nobody@example.org", password }, from("192.0.2.1"))).toEqual({ ok: false, reason: "wrong" });
  });

  it("cannot be had by the library's own sign-up, nor a role by telling it one", async () => {
    const call = (path: string, body: object) => auth().handler(new Request(`http://127.0.0.1:3000/api/auth${path}`, { method: "POST", headers: { "content-type": "application/json", "x-forwarded-for": "192.0.2.9" }, body: JSON.stringify(body) }));
    const people = (await listPeople()).length;
    expect((await call("/sign-up/email", { name: "Eve", email: "eve3@example.org", password, role: "administrator" })).ok).toBe(false);
    expect((await call("/update-user", { role: "administrator" })).ok).toBe(false);
    expect((await listPeople()).length).toBe(people);
  });

  it("is limited for one e-mail address, whatever network addresses the tries come from", async () => {
    const tries = Array.from({ length: signInLimits.perEmail.max + 4 }, (_, at) => signIn({ email: "cleo@example.org", password: `wrong horse ${at}` }, from(`198.51.100.${at}`)));
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === "wrong")).toHaveLength(signInLimits.perEmail.max);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === "too_many")).toHaveLength(4);
    expect(await signIn({ email: "cleo@example.org", password }, from("203.0.113.7"))).toMatchObject({ ok: false, reason: "too_many" });
    await db().$executeRaw`UPDATE rate_limits SET last_request = last_request - ${signInLimits.perEmail.window * 1000}::bigint`;
    expect(await signIn({ email: "cleo@example.org", password }, from("203.0.113.7"))).toMatchObject({ ok: true });
  });

  it("is limited for one network address, in the database, so for every process", async () => {
    const outcomes = [];
    for (let at = 0; at <= signInLimits.perAddress.max; at++) outcomes.push(await signIn({ email: `nobody${at}@example.org`, password }, from("203.0.113.50")));
    expect(outcomes.at(-2)).toEqual({ ok: false, reason: "wrong" });
    expect(outcomes.at(-1)).toMatchObject({ ok: false, reason: "too_many" });
    const row = await db().rateLimit.findFirstOrThrow({ where: { key: { startsWith: "203.0.113.50" } } });
    expect(row.count).toBe(signInLimits.perAddress.max);
    expect(databaseUrl()).toContain("test_");
  });
});
