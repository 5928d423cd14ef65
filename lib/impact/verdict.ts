import { dayInWords } from "@/lib/votes/day";
import { positionTerms } from "@/lib/votes/words";
import { type Departure, holdsZero } from "./departure";
import type { EstimatedImpact } from "./estimated-impact";
import type { Rank } from "./placebo";
import { rankIn, ranksInWords } from "./rank-words";
import type { Rivals } from "./rivals";
import { tooFewBefore } from "./not-estimated";
import type { EventWindow } from "./window";

/** What the evidence allows to be said, weakest first. */
export type VerdictKind =
  | "not-yet" | "too-early" | "being-made"
  /** The 90 % interval of the impact holds zero. */
  | "as-expected"
  /** Outside the interval; how rare that is without such events is still being measured. */
  | "comparing"
  /** Outside the interval, but too many votes without such an event departed as far. */
  | "not-unusual"
  /** Rare, but the other resolutions moved as far over the same months. */
  | "drift"
  /** Rare and particular, but toward the other side than was asked. */
  | "other-way"
  /** Rare and particular; several events lie in the window, or the order is not certain. */
  | "window"
  /** Rare and particular, and the one recorded event in the window. */
  | "departure";

export interface Verdict {
  readonly kind: VerdictKind;
  readonly sentence: string;
  /** True while placebos are still being made. */
  readonly provisional: boolean;
}

/** A departure is rare when its rank is in the first twentieth of all votes and in the first tenth of its own series'. */
export const RARE = { all: 0.05, own: 0.1 } as const;

/** In the first tenth of its own series; the first of fewer than ten votes is, too. */
export function isHighInOwn({ rank, of }: Rank): boolean {
  return rank <= Math.max(1, Math.floor(RARE.own * of));
}

type Evidence =
  | { state: "not-yet" | "too-early" | "being-made"; window: EventWindow; rivals: Rivals }
  | { state: "estimated"; window: EventWindow; rivals: Rivals; estimated: Pick<EstimatedImpact, "counts" | "ranks" | "drift"> & Partial<Pick<EstimatedImpact, "waits">>; whole: boolean };

/**
 * One sentence, chosen by rule (docs/impact-method.md): first chance, then rarity among placebos, then the controls, then the side, then the other
 * events of the window. The first test that fails decides, so the strongest thing said is "departed beyond what is seen without such events".
 */
export function verdictOf(evidence: Evidence): Verdict {
  if (evidence.state !== "estimated") return { kind: evidence.state, sentence: waiting(evidence.state, evidence.window), provisional: evidence.state === "being-made" };
  const { window, rivals, estimated, whole } = evidence;
  const { counts, ranks, drift, waits } = estimated;
  const { yes } = counts;
  const say = (kind: VerdictKind, ...parts: string[]): Verdict => ({ kind, sentence: parts.join(" "), provisional: !whole });
  const found = finding(yes);
  if (holdsZero(yes.interval["90"])) return say("as-expected", `${found} Any effect on it cannot be told apart from chance.`, ...otherCounts(counts));
  if (!whole) return say("comparing", `${found} How rare that is without such events is not known yet: the other votes are still being measured.`);
  const [all, own] = [rankIn(ranks, "all"), rankIn(ranks, "own")];
  const side = window.sense === null ? 0 : Math.sign(yes.impact) * window.sense;
  const size = ranksInWords(ranks);
  if (all.p > RARE.all || !isHighInOwn(own)) return say("not-unusual", `${found} But votes without such an event have departed as far: measured by how much such votes vary, it is ${size}. So it cannot be told apart from what happens anyway.`);
  if (drift && holdsZero(drift.double.interval)) {
    return say("drift", `${found} That is rare (${size}), but over the same months the ${drift.controls} other resolutions moved alike: it cannot be told apart from a general drift.`);
  }
  const particular = drift
    ? `Over the same months votes in favour changed by ${states(drift.drift.value)} on average on ${drift.controls} other resolutions, so ${states(drift.double.value)} (nine times in ten between ${range(drift.double.interval)}) is particular to this one.`
    : (waits ?? "Too few other resolutions were voted on over the same months to tell a general drift.");
  const rare = `${found} That is rare: ${size}, measured by how much such votes vary.`;
  if (side < 0) return say("other-way", rare, particular, "It went the other way than was asked.");
  const many = window.events.length + rivals.inWindow.length;
  if (many > 1 || window.order !== "before") return say("window", rare, particular, attribution(window, many));
  return say("departure", rare, particular, "It is the one event recorded in its window; what the record cannot exclude is listed below.");
}

function waiting(state: "not-yet" | "too-early" | "being-made", window: EventWindow): string {
  if (state === "not-yet") return "Not yet known: no vote has been held since.";
  if (state === "being-made") return "What was to be expected of the vote is being worked out.";
  return `It cannot be estimated: ${tooFewBefore(window)}.`;
}

function finding({ expected, actual, impact, interval }: Departure): string {
  const amount = `${Math.abs(impact).toFixed(1)} ${impact < 0 ? "fewer" : "more"} than expected`;
  return `${actual} were in favour, ${amount} (${expected.toFixed(1)}; nine times in ten the difference lies between ${range(interval["90"])}).`;
}

/** The three other counts where they departed: four looks, so one at 90 % is no surprise by itself. */
function otherCounts(counts: EstimatedImpact["counts"]): string[] {
  const out = (["no", "abstain", "absent"] as const).filter((outcome) => !holdsZero(counts[outcome].interval["90"]));
  if (out.length === 0) return [];
  return [`Farther out than nine times in ten: ${out.map((outcome) => `${positionTerms[outcome].inSentence} ${signedTenths(counts[outcome].impact)} (${span(counts[outcome].interval["90"])})`).join(", ")}.`];
}

function attribution({ asOf, vote, order }: EventWindow, many: number): string {
  const when = `the window from ${dayInWords(asOf)} to ${dayInWords(vote!.date)}`;
  if (order === "uncertain") return "It is not known whether the event came before the vote.";
  if (many > 1) return `It belongs to ${asOf === vote!.date ? `the day of the vote, ${dayInWords(asOf)}` : when}, which holds ${many} recorded events: they cannot be told apart.`;
  return "The event fell on the day of the vote: it may be part of the vote as much as its cause.";
}

const states = (value: number) => signedTenths(value);
const range = ([low, high]: readonly [number, number]) => `${signedTenths(low)} and ${signedTenths(high)}`;
const span = ([low, high]: readonly [number, number]) => `${signedTenths(low)} to ${signedTenths(high)}`;

/** A difference with its sign and one decimal: "−21.5", "+0.7", "0". Whole numbers stay whole. */
export function signedTenths(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  if (rounded === 0) return "0";
  const size = Math.abs(rounded);
  return `${rounded < 0 ? "−" : "+"}${Number.isInteger(value) ? size : size.toFixed(1)}`;
}
