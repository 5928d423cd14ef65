import { z } from "zod";
import type { Departure, Interval } from "@/lib/impact/departure";
import type { DriftComparison, Estimate } from "@/lib/impact/double-difference";
import type { EstimatedImpact } from "@/lib/impact/estimated-impact";
import type { Rank, Ranks } from "@/lib/impact/placebo";
import { positionSchema } from "@/lib/votes/schema";
import { day, iso3, states } from "./envelope";

const chance = z.number().min(0).max(1);
const interval = z.tuple([z.number(), z.number()]).describe("Lower and upper end, both included.");
const pair = ([low, high]: Interval): [number, number] => [low, high];

export const departureFields = z.object({
  expected: z.number().describe("Mean of the calm forecast, in states."),
  actual: states,
  impact: z.number().describe("actual − expected."),
  interval50: interval, interval80: interval,
  interval90: interval.describe("Of the impact, from the forecast's own distribution; it holds 0 exactly when the forecast's interval holds the actual count."),
  sd: z.number().describe("Standard deviation of the forecast, in states."),
  standardised: z.number().describe("impact / max(sd, 0.5)."),
  tail: chance.describe("Chance, as the forecast had it, of a count this far out on this side."),
});

export function departureJson({ expected, actual, impact, interval: ends, sd, standardised, tail }: Departure): z.output<typeof departureFields> {
  return { expected, actual, impact, interval50: pair(ends[50]), interval80: pair(ends[80]), interval90: pair(ends[90]), sd, standardised, tail };
}

export const rank = z.object({ rank: z.int().min(1), of: z.int().min(1).describe("The placebos and the vote itself."), p: chance.describe("rank / of.") });
export const ranks = z.object({ toward: rank.nullable().describe("On the side that was asked for, one-sided; null where the events push both ways or neither. Not the rank that is quoted."), either: rank.describe("By size, in either direction: the rank that is shown, quoted and judged by.") });
const rankJson = ({ rank: place, of, p }: Rank) => ({ rank: place, of, p });
export const ranksJson = ({ toward, either }: Ranks): z.output<typeof ranks> => ({ toward: toward && rankJson(toward), either: rankJson(either) });

export const stateFields = z.object({
  country: iso3, from: positionSchema.nullable().describe("Its last position in the series."), to: positionSchema, switched: z.boolean(), targeted: z.boolean(),
  chance: chance.describe("Chance of what it did, as the calm forecast had it."),
  surprise: z.number().min(0).describe("−log2(chance), in bits."),
});

const side = z.object({ atRisk: states, moved: states, expected: z.number() });
export const targetFields = z.union([
  z.object({ computed: z.literal(false), why: z.string() }),
  z.object({
    computed: z.literal(true), move: z.enum(["leave", "join"]), targeted: side, others: side,
    difference: z.number().describe("(share moved − share expected) of the targeted, minus the same of the others."),
    p: chance.describe("Randomisation inference over sets of the same size and regional composition."), sets: z.int().min(1), exact: z.boolean(),
    unmoved: z.array(iso3).describe("Targeted, could have moved, did not."), note: z.string().nullable(),
  }),
]);

export function targetJson(targets: EstimatedImpact["targets"]): z.output<typeof targetFields> {
  return targets.computed ? { ...targets, targeted: { ...targets.targeted }, others: { ...targets.others }, unmoved: [...targets.unmoved] } : { computed: false, why: targets.why };
}

const estimate = z.object({ value: z.number(), interval90: interval.describe("Bootstrap over states.") });
const estimateJson = ({ value, interval: ends }: Estimate) => ({ value, interval90: pair(ends) });
export const driftFields = z.object({
  controls: z.int(), states: z.int(), own: z.number().describe("Change of in favour here, in states."), drift: estimate.describe("Mean change on the control series."),
  double: estimate.describe("own − drift."), triple: estimate.extend({ quietWindows: z.int() }).nullable().describe("double minus its mean over earlier quiet windows."),
  rank: z.object({ rank: z.int(), of: z.int() }).describe("Of double among the other windows of the series, by size, in either direction: a rank of the double difference, not of the departure."),
});

export function driftJson({ controls, states: number, own, drift, double, triple, rank: place }: DriftComparison): z.output<typeof driftFields> {
  return {
    controls, states: number, own, drift: estimateJson(drift), double: estimateJson(double),
    triple: triple && { ...estimateJson(triple), quietWindows: triple.quietWindows }, rank: { ...place },
  };
}

const share = z.object({ moved: states, of: states });
export const controlFields = z.object({
  series: z.string(), shortTitle: z.string(), before: day, after: day,
  moved: share.describe("Among the states that moved here: how many moved there, of those that could."), stayed: share.describe("The same among those that could have moved here and stayed."),
  difference: z.object({ value: z.number(), interval90: interval }).nullable(),
});

export const controlJson = ({ series, shortTitle, before, after, moved, stayed, difference }: EstimatedImpact["controls"][number]): z.output<typeof controlFields> => ({
  series, shortTitle, before, after, moved: { ...moved }, stayed: { ...stayed }, difference: difference && { value: difference.value, interval90: pair(difference.interval) },
});

export const driftStateFields = z.object({ country: iso3, on: z.array(z.string()).describe("Short titles of the control series on which it moved too."), of: z.int(), chance });
export const driftStateJson = ({ country, on, of, chance: p }: EstimatedImpact["driftStates"][number]): z.output<typeof driftStateFields> => ({ country, on: [...on], of, chance: p });
