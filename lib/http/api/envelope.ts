import { z } from "zod";
import type { RevisionStamp } from "@/lib/revisions/schema";
import { rollCallStages } from "@/lib/votes/schema";

/** What every answer says of the state of the record that it was made from. */
export const revisionFields = {
  revision: z.int().min(0).describe("Number of the revision of the record that this was made from. It only grows."),
  revisedAt: z.iso.datetime().describe("When that revision was made, ISO 8601, UTC."),
};

export const stamped = ({ number, at }: RevisionStamp) => ({ revision: number, revisedAt: at });

export const path = z.string().startsWith("/").describe("A path on this site.");
export const day = z.iso.date().describe("YYYY-MM-DD.");
export const datePrecision = z.enum(["day", "month", "year"]).describe("How exactly the date is known.");
export const rollCallStage = z.enum(rollCallStages).describe("whole: every member has its position. provisional: the tally is announced and some states are still open, which is not non-voting.");
export const iso3 = z.string().length(3).describe("ISO 3166-1 alpha-3 code in capitals (for former states the withdrawn code).");
export const states = z.int().min(0).describe("Number of states.");
