import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createApiToken, deleteApiToken } from "@/lib/accounts/api-tokens/mutations";
import { listApiTokens } from "@/lib/accounts/api-tokens/queries";
import { tokenLimits, writeLimits } from "@/lib/accounts/api-tokens/schema";
import { acceptInvitation, inviteFirstAdministrator, signIn } from "@/lib/accounts/mutations";
import { listPeople } from "@/lib/accounts/queries";
import type { SignedIn } from "@/lib/accounts/schema";
import { newFormKey } from "@/lib/accounts/token";
import { db } from "@/lib/db";
import { publicUrl } from "@/lib/env";
import { endpoints } from "@/lib/http/api/endpoints";
import { bodyLimit } from "@/lib/http/body";
import { listRevisions } from "@/lib/revisions/queries";
import { ask } from "@/tests/support/api-client";

const password = "correct horse battery staple";
const food = ["A/RES/56/155", "A/RES/57/226", "A/RES/58/186"];
const good = { slug: "right-to-food", title: "The right to food", resolutions: food };
let ana: SignedIn;
let token: string;
let cookie: string;

beforeAll(async () => {
  const link = (await inviteFirstAdministrator())!.split("/").at(-1)!;
  await acceptInvitation(link, { name: "Ana", email: "ana@example.org", password });
  ana = (await listPeople())[0]!;
  token = await createApiToken(ana, "tests");
  const outcome = await signIn({ email: "ana@example.org", password }, new Headers({ "x-forwarded-for": "192.0.2.1" }));
  if (!outcome.ok) throw new Error(outcome.reason);
  cookie = outcome.setCookie.map((line) => line.split(";")[0]).join("; ");
});

const json = "application/json";
const send = (body: unknown, headers: Record<string, string> = { authorization: `Bearer ${token}` }) =>
  ask("/series", { method: "POST", headers: { "content-type": json, ...headers }, body: typeof body === "string" ? body : JSON.stringify(body) });

async function refused(response: Response) {
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  expect(response.headers.get("access-control-allow-origin")).toBeNull();
  return { status: response.status, ...error };
}

/** Whatever is refused leaves the record as it was. */
async function untouched(work: () => Promise<void>) {
  const state = async () => [await db().series.count(), await db().seriesVote.count(), (await listRevisions({ limit: 500 })).length];
  const before = await state();
  await work();
  expect(await state()).toEqual(before);
  await db().$executeRaw`DELETE FROM rate_limits WHERE key LIKE 'api writes%'`;
}

describe("POST /series", () => {
  it("answers 201 with the address and the very JSON of GET, to a token", async () => {
    const response = await send(good);
    const body: unknown = await response.json();
    expect(response.status, JSON.stringify(body)).toBe(201);
    expect(response.headers.get("location")).toBe("/api/v1/series/right-to-food");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    expect(endpoints.series.answer.parse(body)).toEqual(body);
    expect(body).toEqual(await (await ask("/series/right-to-food")).json());
    expect(body).toMatchObject({ slug: "right-to-food", votes: 3, cycle: "yearly", firstVote: { session: "56" }, lastVote: { session: "58" } });
    const [revision] = await listRevisions({ limit: 1 });
    expect(revision).toMatchObject({ action: "create", subject: "series", series: ["right-to-food"], actor: "Ana", actorId: ana.id });
  });

  it("makes a series of any address, also one that every object of the language has a property of", async () => {
    expect((await send({ ...good, slug: "constructor", shortTitle: "Odd address" })).status).toBe(201);
    for (const path of ["", "/votes", "/votes/57", "/timeline", "/projection", "/forecast/registry"]) expect((await ask(`/series/constructor${path}`)).status, path).toBe(200);
    expect((await ask("/series/constructor/impact")).status).toBe(400); // it has no events yet
  });

  it("everything that can be read of a series can be read of it", async () => {
    for (const path of ["", "/votes", "/votes/57", "/timeline", "/projection"]) expect((await ask(`/series/right-to-food${path}`)).status, path).toBe(200);
  });

  it("answers whoever is signed in, from a page of this site", async () => {
    const response = await send({ ...good, slug: "by-cookie", shortTitle: "Food", cycle: "now and then" }, { cookie, origin: new URL(publicUrl()).origin });
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ shortTitle: "Food", cycle: "now and then" });
    expect((await send({ ...good, slug: "by-host" }, { cookie, origin: "http://localhost:3000", host: "localhost:3000" })).status).toBe(201);
  });

  it("refuses everybody else with 401 or 403, before it looks at what was sent", () =>
    untouched(async () => {
      const origin = new URL(publicUrl()).origin;
      for (const headers of [{}, { origin }, { authorization: "" }, { authorization: "Bearer" }, { authorization: `Bearer plenary_${"x".repeat(43)}` }, { authorization: `Basic ${token}` }, { authorization: `Bearer ${token}x` }, { cookie: "plenary.session_token=abc.def", origin }, { authorization: "Bearer nonsense", cookie, origin }]) {
        for (const body of [good, "not json"]) {
          const response = await send(body, headers as Record<string, string>);
          expect(response.headers.get("www-authenticate")).toContain("Bearer");
          expect(await refused(response), JSON.stringify(headers)).toMatchObject({ status: 401, code: "sign_in_required" });
        }
      }
      for (const headers of [{ cookie }, { cookie, origin: "https://evil.example" }, { cookie, origin: "null" }, { cookie, origin: "http://127.0.0.1:3000.evil.example" }]) {
        expect(await refused(await send(good, headers as Record<string, string>)), JSON.stringify(headers)).toMatchObject({ status: 403, code: "not_allowed" });
      }
    }));

  it("refuses what is not JSON, too large or of another form", () =>
    untouched(async () => {
      for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp"]) {
        expect(await refused(await send(good, { authorization: `Bearer ${token}`, "content-type": type })), type).toMatchObject({ status: 415, code: "unsupported_media_type" });
      }
      expect(await refused(await send({ ...good, title: "x".repeat(bodyLimit) }))).toMatchObject({ status: 413, code: "too_large" });
      for (const body of ["", "{", "[]", "null", '"x"', "\u0000", "{\"slug\":\"x\",}"]) expect(await refused(await send(body)), body).toMatchObject({ status: 400, code: "bad_request" });
      expect((await refused(await send({ slug: "x", title: "T" }))).message).toContain("resolutions: expected a list of symbols");
      expect((await refused(await send({ ...good, resolutions: [1, "A/RES/56/155"] }))).message).toContain("resolutions[0]: expected a resolution's symbol");
      expect((await refused(await send({ ...good, colour: "red" }))).message).toContain('there is no field "colour"');
      expect(await refused(await ask("/series?x=1", { method: "POST", headers: { "content-type": json, authorization: `Bearer ${token}` }, body: JSON.stringify(good) }))).toMatchObject({ status: 400 });
    }));

  it("refuses what cannot be with 409 and 422, naming it", () =>
    untouched(async () => {
      expect(await refused(await send({ ...good, slug: "cuba-embargo" }))).toEqual({ status: 409, code: "conflict", message: "There is a series at /series/cuba-embargo already. Choose another address." });
      const cases: [object, RegExp][] = [
        [{ slug: "Not A Slug" }, /^slug: /], [{ slug: "" }, /^slug: /], [{ slug: "x".repeat(65) }, /^slug: /], [{ title: "  " }, /^title: /], [{ title: "a\u0000b" }, /^title: /], [{ title: "\ud800" }, /^title: /], [{ title: "Необходимость — 必须终止封锁 — ضرورة إنهاء" }, /^title: .*none for 必 须 终/], [{ shortTitle: "必须" }, /^shortTitle: .*必 须/],
        [{ shortTitle: "x".repeat(61) }, /^shortTitle: /], [{ resolutions: [] }, /needs 2 votes/], [{ resolutions: ["A/RES/56/155"] }, /needs 2 votes/], [{ resolutions: Array(401).fill("x") }, /^resolutions: 400 votes at most/],
        [{ resolutions: ["A/RES/56/155", "A/RES/57/225"] }, /^resolutions\[1\]: .*A\/RES\/57\/226/], [{ resolutions: ["A/RES/ES-10/5", "A/RES/ES-10/6"] }, /^resolutions\[1\]: .*session ES-10/],
        [{ resolutions: ["A/RES/79/266", "A/RES/56/155"] }, /^resolutions\[0\]: .*A\/RES\/79\/266#1/], [{ resolutions: ["A/RES/56/155", "A/RES/56/155"] }, /twice/], [{ resolutions: ["", "\u0000"] }, /resolutions\[0\]/],
      ];
      for (const [change, words] of cases) {
        const failure = await refused(await send({ ...good, slug: "fresh", ...change }));
        expect(failure, JSON.stringify(change).slice(0, 60)).toMatchObject({ status: 422, code: "invalid" });
        expect(failure.message).toMatch(words);
      }
    }));

  it("never answers 500, whatever is sent", () =>
    untouched(async () => {
      const field = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("x", "A/RES/56/155", "A/RES/57/226#9", "@", "#1", "A/RES/79/266@79#1"), fc.constant(null), fc.array(fc.string({ unit: "binary" }), { maxLength: 3 }));
      const body = fc.oneof(fc.jsonValue(), fc.record({ slug: field, title: field, resolutions: fc.array(field, { maxLength: 4 }) }, { requiredKeys: [] }));
      await fc.assert(fc.asyncProperty(body, async (value) => {
        await db().$executeRaw`DELETE FROM rate_limits WHERE key LIKE 'api writes%'`;
        expect([400, 422]).toContain((await send(value)).status);
      }), { numRuns: 150 });
    }), 60_000);

  it("does not let scripts of other sites write, and says which methods there are", async () => {
    const preflight = await ask("/series", { method: "OPTIONS", headers: { origin: "https://other.example", "access-control-request-method": "POST" } });
    expect(preflight.headers.get("allow")).toBe("GET, HEAD, OPTIONS, POST");
    expect(preflight.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
    expect(preflight.headers.get("access-control-allow-headers")).not.toMatch(/authorization|content-type/i);
    const put = await ask("/series", { method: "PUT" });
    expect([put.status, put.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS, POST"]);
  });

  it("is limited for each person, in the database, so for every process", () =>
    untouched(async () => {
      for (let at = 0; at < writeLimits.max; at++) expect((await send("{")).status).toBe(400);
      const response = await send("{");
      expect(response.headers.get("retry-after")).toBe("60");
      expect(await refused(response)).toMatchObject({ status: 429, code: "too_many_requests" });
      await db().$executeRaw`UPDATE rate_limits SET last_request = last_request - ${writeLimits.window * 1000}::bigint`;
      expect((await send("{")).status).toBe(400);
    }));
});

describe("a token", () => {
  it("is stored as its hash alone, notes its use, and lets nobody in once it is withdrawn or expired", async () => {
    const rows = await db().apiToken.findMany();
    expect(rows).toHaveLength(1);
    expect(rows[0]!.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(rows)).not.toContain(token.slice("plenary_".length));
    expect((await listApiTokens(ana.id))[0]).toMatchObject({ name: "tests", expired: false, lastUsedAt: expect.any(String) });

    const second = await createApiToken(ana, "second");
    const bearer = { authorization: `Bearer ${second}` };
    expect((await send("{", bearer)).status).toBe(400);
    await db().$executeRaw`UPDATE api_tokens SET expires_at = now() - interval '1 second' WHERE name = 'second'`;
    expect((await send("{", bearer)).status).toBe(401);
    await db().$executeRaw`UPDATE api_tokens SET expires_at = now() + interval '1 day' WHERE name = 'second'`;
    const { id } = (await listApiTokens(ana.id)).find(({ name }) => name === "second")!;
    await expect(deleteApiToken({ ...ana, id: "somebody else" }, id)).rejects.toMatchObject({ code: "not_found" });
    expect((await send("{", bearer)).status).toBe(400);
    await deleteApiToken(ana, id);
    expect((await send("{", bearer)).status).toBe(401);
  });

  it("bears a name of its own, and nobody has more than a few", async () => {
    const form = newFormKey();
    const same = await Promise.all([1, 2, 3].map(() => createApiToken(ana, "sent three times", form)));
    expect(new Set(same).size).toBe(1);
    await expect(createApiToken(ana, "sent three times", newFormKey())).rejects.toMatchObject({ code: "conflict" });
    await db().apiToken.deleteMany({ where: { name: "sent three times" } });
    await expect(createApiToken(ana, "tests")).rejects.toMatchObject({ code: "conflict" });
    for (let at = 1; at < tokenLimits.each; at++) await createApiToken(ana, `token ${at}`);
    await expect(createApiToken(ana, "one more")).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("Withdraw one") });
  });
});
