import { z } from "zod";
import { positionSchema, type Tally } from "@/lib/votes/schema";

const chance = z.number().min(0).max(1);
const states = z.int().min(0);
const voteKey = z.object({ session: z.string().nullable(), date: z.string(), resolution: z.string().nullable() });

/** The vote that a forecast is about, as the record had it when the forecast was frozen. */
export const frozenTargetSchema = z.object({
  /** Empty unless the vote was on record already. */
  vote: voteKey.nullable(),
  /** The last vote of the series that the forecast has seen: it is about the next one. */
  after: voteKey.nullable(),
});
export type FrozenTarget = z.infer<typeof frozenTargetSchema>;

/** What was assumed, in the words of addresses. */
export const frozenScenarioSchema = z.object({
  pressure: z.string(), assume: z.string(), leave: z.string(), newcomers: z.int().min(0),
  /** Of a level of push: who pushes, and whose text it is, as the series said then. */
  presser: z.string().optional(), sponsor: z.string().optional(),
});
export type FrozenScenario = z.infer<typeof frozenScenarioSchema>;

const countSchema = z.object({ mean: z.number(), median: states, q05: states, q25: states, q75: states, q95: states, pmf: z.array(chance) });

/** How the states move together: what the joint log score and the energy score need. */
export const frozenDrawsSchema = z.discriminatedUnion("kind", [
  /** States move on their own: their chances are all there is. */
  z.object({ kind: z.literal("independent") }),
  /** Rows of four counts (no, abstain, absent, yes) with their weights. */
  z.object({ kind: z.literal("counts"), rows: z.array(z.array(z.int())), weights: z.array(chance) }),
  /**
   * Given a shock (a row of `shocks`, one number a name), a state's chances of no, abstain, absent, yes are proportional to its `base` times exp of
   * the sum of factor · shock over its `factors` [outcome 0–3, number of the shock, factor]. `weights` are runs: [weight of each, how many].
   */
  z.object({
    kind: z.literal("common-shocks"), names: z.array(z.string()), weights: z.array(z.tuple([chance, z.int()])), shocks: z.array(z.array(z.number())),
    states: z.array(z.object({ base: z.array(z.number()), factors: z.array(z.tuple([z.int(), z.int(), z.number()])) })),
  }),
]);
export type FrozenDraws = z.infer<typeof frozenDrawsSchema>;

/** Everything that a forecast claims and what is needed to score it and to make it again. The hash is taken over this, as canonical JSON. */
export const frozenContentSchema = z.object({
  /** Which rules made its tally and its words (formats.ts). */
  format: z.union([z.literal(1), z.literal(2)]),
  series: z.string(),
  target: frozenTargetSchema,
  model: z.string(),
  version: z.string(),
  seed: z.int(),
  scenario: frozenScenarioSchema,
  /** Only votes before this day were seen. */
  asOf: z.string(),
  /** The revision of the record that was seen, and a name for all that it said before `asOf`: equal names, equal history. */
  revision: z.object({ number: z.int(), at: z.string() }),
  history: z.string(),
  /** The model's constants. */
  parameters: z.record(z.string(), z.unknown()),
  /** Codes of the states that can vote. */
  voters: z.array(z.string()),
  members: states,
  expected: z.object({ no: states, abstain: states, absent: states, yes: states }),
  counts: z.object({ no: countSchema, abstain: countSchema, absent: countSchema, yes: countSchema }),
  states: z.array(z.object({ country: z.string(), last: positionSchema.nullable(), no: chance, abstain: chance, absent: chance, yes: chance })),
  draws: frozenDrawsSchema,
  sentence: z.string(),
});
export type FrozenContent = z.infer<typeof frozenContentSchema>;

/** A frozen forecast as lists show it. Times are ISO 8601, UTC, by the database's clock. */
export type FrozenForecast = {
  id: number;
  series: string;
  frozenAt: string;
  frozenBy: string;
  sha256: string;
  model: string;
  version: string;
  seed: number;
  scenario: FrozenScenario;
  asOf: string;
  /** Number of the revision of the record that it saw. */
  seenRevision: number;
  target: FrozenTarget;
  members: number;
  expected: Tally;
  /** States in favour: mean, and the ends of the central 90 %. */
  yes: { mean: number; q05: number; q95: number };
};
