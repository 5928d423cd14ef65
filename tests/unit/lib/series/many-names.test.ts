import { expect, it } from "vitest";
import { votesNamed } from "@/lib/series/vote-names";
import { headOf } from "@/tests/support/made-up-heads";

it("400 unknown symbols are told one by one, in a moment, on a record of thousands", () => {
  const record = Array.from({ length: 6000 }, (_, at) => ({ ...headOf(30 + (at % 50), `Matter ${at}`, { resolution: `A/RES/${30 + (at % 50)}/${at}` }), id: at + 1 }));
  const began = process.cpuUsage();
  const named = votesNamed(Array.from({ length: 400 }, (_, at) => `A/RES/${30 + (at % 50)}/${9000 + at}`), record);
  const { user, system } = process.cpuUsage(began);
  expect(named.ok ? 0 : named.complaints.length).toBe(400);
  expect((user + system) / 1000).toBeLessThan(500); // ms of processor: 50 here; it was 1,600 when every name looked through the whole record
});
