import { db, Prisma } from "@/lib/db";
import type { BacktestedForecast } from "../desk/questions";

/** Keeps how a forecast of the past came out. No part of the record: it can be made again from it, so it makes no revision. */
export async function keepBacktested(input: { key: string; series: string; result: BacktestedForecast }): Promise<void> {
  const { key, series, result } = input;
  await db().$executeRaw`
    INSERT INTO backtested_forecasts (key, series, result) VALUES (${key}, ${series}, ${JSON.stringify(result)}::jsonb) ON CONFLICT DO NOTHING`;
}

/** Forgets what was kept of a series and is no longer part of its backtest (a vote before was corrected, a model changed), a day after it was made. */
export async function forgetOutdated({ series, keys }: { series: string; keys: readonly string[] }): Promise<void> {
  await db().$executeRaw`
    DELETE FROM backtested_forecasts WHERE series = ${series} AND made_at < now() - interval '1 day' AND NOT key = ANY (${Prisma.sql`${[...keys]}::text[]`})`;
}
