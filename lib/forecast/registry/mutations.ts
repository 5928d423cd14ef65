import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { ForecastAsked } from "@/lib/forecast/queries";
import { canonicalJson } from "./canonical-json";
import { contentHash } from "./content-hash";
import { freezeLimit } from "./freeze-limit";
import { findFrozenByHash, makeFrozenContent } from "./queries";
import type { FrozenForecast } from "./schema";

/** Who freezes: an account, or, without an id, the command line. */
export type Freezer = { id: string | null; name: string };

/** `already` when the same content is in the registry: then nothing was written. */
export type Frozen = { already: boolean; forecast: FrozenForecast };

/**
 * Makes a forecast and freezes it. What is frozen is no part of the record, so no revision is made (docs/decisions/010).
 * @throws AppError as `getForecast`; `too_many_requests` when an account freezes too often
 */
export async function freezeForecast(by: Freezer, asked: ForecastAsked): Promise<Frozen> {
  if (by.id !== null) await countAttempt(by.id);
  const content = canonicalJson(await makeFrozenContent(asked));
  const sha256 = contentHash(content);
  const known = await findFrozenByHash(sha256);
  if (known) return { already: true, forecast: known };
  const rows = await db().$queryRaw<{ id: number }[]>`
    INSERT INTO frozen_forecasts (content, sha256, frozen_by, frozen_by_id) VALUES (${content}, ${sha256}, ${by.name}, ${by.id}) ON CONFLICT (sha256) DO NOTHING RETURNING id`;
  const forecast = await findFrozenByHash(sha256);
  if (!forecast) throw new Error(`The frozen forecast ${sha256} is not there.`);
  return { already: rows.length === 0, forecast };
}

async function countAttempt(account: string): Promise<void> {
  const key = `freeze/${account}`;
  const [row] = await db().$queryRaw<{ count: number }[]>`
    INSERT INTO rate_limits (id, key, count, last_request) VALUES (gen_random_uuid()::text, ${key}, 1, (extract(epoch FROM clock_timestamp()) * 1000)::bigint)
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN rate_limits.last_request < excluded.last_request - ${freezeLimit.seconds * 1000}::bigint THEN 1 ELSE rate_limits.count + 1 END,
      last_request = CASE WHEN rate_limits.last_request < excluded.last_request - ${freezeLimit.seconds * 1000}::bigint THEN excluded.last_request ELSE rate_limits.last_request END
    RETURNING count`;
  if (row!.count > freezeLimit.most) throw new AppError("too_many_requests", `One account may freeze ${freezeLimit.most} forecasts an hour. Try again later, or use npm run forecast -- --freeze.`);
}
