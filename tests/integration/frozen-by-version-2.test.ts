import pg from "pg";
import { describe, expect, it, vi } from "vitest";
import { databaseUrl } from "@/lib/db";
import { getFrozenForecast, getFrozenText, makeFrozenAgain } from "@/lib/forecast/registry/queries";
import { assumptionWords } from "@/lib/forecast/registry/registry-words";
import { compareMadeAgain, hashFits } from "@/lib/forecast/registry/verification";
import { assumedByVersion2, frozenByVersion2 } from "@/tests/support/frozen-by-version-2";

// The full model is fitted on the whole record here.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const ofTheRecord = frozenByVersion2.filter(({ name }) => !name.startsWith("tea-"));

/** Stores a forecast as the registry of its time did. */
async function stored(text: string, sha256: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: number }>("INSERT INTO frozen_forecasts (content, sha256, frozen_by) VALUES ($1, $2, 'version 2') RETURNING id", [text, sha256]);
    return rows[0]!.id;
  } finally {
    await client.end();
  }
}

describe.each(ofTheRecord)("$name, frozen by version 2,", ({ name, text, sha256 }) => {
  it("verifies: the hash fits, the words are those of its time, and made again it is the same to the last digit", async () => {
    const id = await stored(text, sha256);
    expect(hashFits(await getFrozenText(id).then(({ text: kept, forecast }) => ({ text: kept, sha256: forecast.sha256 })))).toBe(true);
    const { series } = JSON.parse(text) as { series: string };
    const { entry, content } = await getFrozenForecast(series, id);
    expect(assumptionWords(entry.forecast)).toBe(assumedByVersion2[name]);
    expect(compareMadeAgain(content, await makeFrozenAgain(content))).toEqual({ outcome: "same" });
  });
});
