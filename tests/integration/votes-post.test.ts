import { beforeAll, describe, expect, it } from "vitest";
import { createApiToken } from "@/lib/accounts/api-tokens/mutations";
import { acceptInvitation, inviteFirstAdministrator } from "@/lib/accounts/mutations";
import { listPeople } from "@/lib/accounts/queries";
import { endpoints } from "@/lib/http/api/endpoints";
import { findRevision, listRevisions } from "@/lib/revisions/queries";
import { getSeriesRecord } from "@/lib/series/queries";
import { rollCallOf } from "@/lib/series/schema";
import type { Position } from "@/lib/votes/schema";
import { ask } from "@/tests/support/api-client";

let token: string;
let last: [string, Position][];
beforeAll(async () => {
  const link = (await inviteFirstAdministrator())!.split("/").at(-1)!;
  await acceptInvitation(link, { name: "Ana", email: "ana@example.org", password: "correct horse battery staple" });
  token = await createApiToken((await listPeople())[0]!, "tests");
  const record = await getSeriesRecord("cuba-embargo");
  last = [...rollCallOf(record, record.votes.at(-1)!)];
});

const send = (body: unknown, headers: Record<string, string> = { authorization: `Bearer ${token}` }) =>
  ask("/series/cuba-embargo/votes", { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) });
const refused = async (body: unknown) => {
  const response = await send(body);
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  return { status: response.status, message: error.message };
};
const named = (...kinds: Position[]) => last.filter(([, position]) => kinds.includes(position)).map(([country, position]) => ({ country, position }));
const vote = { session: "81", date: "2026-10-28", resolution: "A/81/L.5", title: "Necessity of ending the embargo", tally: { yes: 165, no: 7, abstain: 12 }, confirm: true };

describe("POST /series/{slug}/votes", () => {
  it("lets nobody in without a token or session", async () => {
    expect((await send(vote, {})).status).toBe(401);
  });

  it("refuses what no whole roll call could complete, naming it, and writes nothing", async () => {
    const before = (await listRevisions({ limit: 500 })).length;
    for (const [change, status, words] of [
      [{}, 422, "positions: Choose a position"],
      [{ rollCall: "provisional", tally: { yes: 165, no: 7, abstain: 12, absent: 8 } }, 422, "sum to 192"],
      [{ rollCall: "provisional", positions: [...named("no"), { country: "BRA", position: "no" }] }, 422, "8 are named against"],
      [{ rollCall: "provisional", positions: [{ country: "YUG", position: "no" }] }, 422, "not the code of a member on that day: YUG"],
      [{ rollCall: "provisional", positions: [{ country: "BRA", position: "no" }, { country: "bra", position: "yes" }] }, 422, "BRA named twice"],
      [{ rollCall: "provisional", title: "A\u202Ex" }, 422, "U+202E"],
      [{ rollCall: "provisional", sourceUrl: "https://a:b@example.org" }, 422, "without a user name"],
      [{ rollCall: "provisional", date: "2027-10-28", confirm: false }, 422, "\"confirm\": true"],
      [{ rollCall: "half" }, 400, "rollCall"],
      [{ votes: [] }, 400, "there is no field \"votes\""],
    ] as const) expect(await refused({ ...vote, ...change }), JSON.stringify(change)).toMatchObject({ status, message: expect.stringContaining(words) as string });
    expect((await listRevisions({ limit: 500 })).length).toBe(before);
  });

  it("records the tally alone, takes names without a reason, and completes the roll call", async () => {
    const first = await send({ ...vote, rollCall: "provisional" });
    const body: unknown = await first.json();
    expect(first.status, JSON.stringify(body)).toBe(201);
    expect(first.headers.get("location")).toBe("/api/v1/series/cuba-embargo/votes/81");
    expect(endpoints.vote.answer.parse(body)).toEqual(body);
    expect(body).toMatchObject({ rollCall: "provisional", open: 193, yes: 165, absent: 9, positions: [] });
    expect(await (await ask("/series/cuba-embargo/votes/81")).json()).toEqual(body);

    expect(await (await send({ ...vote, rollCall: "provisional", positions: named("no", "abstain") })).json()).toMatchObject({ rollCall: "provisional", open: 174 });
    expect(await refused({ ...vote, rollCall: "provisional", positions: named("no") })).toMatchObject({ status: 409 });
    const [moved] = named("abstain");
    expect(await refused({ ...vote, rollCall: "provisional", positions: [{ ...moved!, position: "yes" }] })).toMatchObject({ status: 422, message: expect.stringContaining("reason") as string });
    expect((await send({ ...vote, rollCall: "provisional", positions: [{ ...moved!, position: "yes" }], reason: "Misread" })).status).toBe(201);
    expect((await send({ ...vote, rollCall: "provisional", positions: [moved], reason: "Read again" })).status).toBe(201);

    const whole = (await (await send({ ...vote, positions: named("yes", "absent") })).json()) as { rollCall: string; open: number; revision: number };
    expect(whole).toMatchObject({ rollCall: "whole", open: 0, provisionalSince: null, openStates: [] });
    expect(await findRevision(whole.revision)).toMatchObject({ action: "complete", actor: "Ana", reason: null });
    expect(await refused({ ...vote, positions: named("yes", "no", "abstain", "absent") })).toMatchObject({ status: 409, message: expect.stringContaining("whole roll call") as string });
  });
});
