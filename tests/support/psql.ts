import pg from "pg";
import { databaseUrl } from "@/lib/db";

/** Someone at a terminal: one connection of their own, as psql has it. */
export async function withPsql<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl(), application_name: "psql" });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What the database says to an error: the constraint that refused, the code without one, else its message. */
export const refused = (error: pg.DatabaseError): string => error.constraint ?? error.code ?? error.message;

/** One transaction, committed: "accepted", or what refused it. */
export const refusalOf = (text: string): Promise<string> =>
  withPsql((client) => client.query(`BEGIN; ${text}; COMMIT`).then(() => "accepted", (error: unknown) => refused(error as pg.DatabaseError)));

export const rowsOf = async <Row extends pg.QueryResultRow>(text: string): Promise<Row[]> => withPsql(async (client) => (await client.query<Row>(text)).rows);

/**
 * Two terminals: `steps` of both in their order, each sent when the one before has been answered or has waited a little (it then goes on waiting for the
 * other). Both commit at the end. @returns what each came to, "accepted" or what refused it
 */
export async function twoTerminals(steps: readonly (readonly ["a" | "b", string])[], { isolation = "READ COMMITTED" }: { isolation?: string } = {}): Promise<{ a: string; b: string }> {
  return withPsql((a) => withPsql(async (b) => {
    const clients = { a, b };
    const outcome: { a: string; b: string } = { a: "accepted", b: "accepted" };
    const pending: Promise<unknown>[] = [];
    const send = (who: "a" | "b", text: string) => {
      const answered = clients[who].query(text).catch((error: unknown) => {
        if (outcome[who] === "accepted") outcome[who] = refused(error as pg.DatabaseError);
      });
      pending.push(answered);
      return Promise.race([answered, new Promise((resolve) => setTimeout(resolve, 400))]);
    };
    // A query of its own, so that both have their snapshot before either does anything.
    for (const who of ["a", "b"] as const) await send(who, `BEGIN ISOLATION LEVEL ${isolation}`).then(() => send(who, "SELECT 1 FROM countries LIMIT 1"));
    for (const [who, text] of steps) await send(who, text);
    await Promise.all([send("a", "COMMIT"), send("b", "COMMIT")]);
    await Promise.all(pending);
    return outcome;
  }));
}
