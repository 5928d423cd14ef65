import { z } from "zod";
import { regions } from "@/lib/countries/schema";
import type { OpenRow, RollCallRow } from "./roll-call-rows";
import { positions } from "./schema";

const oneOf = <const Names extends readonly [string, ...string[]]>(names: Names) => z.enum(names, `one of ${names.join(", ")}`);

/** What may be asked of a roll call: a position ("open" for states that are not named yet), a regional group ("none" for states of none), only the states that moved since the vote before. */
export const rollCallFilterSchema = z.object({
  position: oneOf([...positions, "open"]).optional(),
  region: oneOf([...regions, "none"]).optional(),
  moved: z.literal("yes", "yes").optional(),
});
export type RollCallFilter = z.output<typeof rollCallFilterSchema>;

/** The lines that fit, in their order. A state whose position is still open has not moved as far as is known. */
export function filterRollCall<Row extends RollCallRow | OpenRow>(rows: readonly Row[], { position, region, moved }: RollCallFilter): Row[] {
  return rows.filter(
    (row) =>
      (position === undefined || (row.position ?? "open") === position) &&
      (region === undefined || (row.region ?? "none") === region) &&
      (moved === undefined || (row.position !== null && row.previous !== null && row.previous !== row.position)),
  );
}

/** The query of an address that asks for the same; empty for the whole roll call. */
export function rollCallQuery(filter: RollCallFilter): string {
  const given = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]]));
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : "";
}
