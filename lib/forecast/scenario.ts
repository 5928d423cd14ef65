import type { Outcome } from "./outcomes";

/** Pressure on a line from −1 (it eases) over 0 (it stays as at the last push) to 1 (as many states leave again). */
export type PushPressure = {
  readonly kind: "push";
  readonly level: number;
  /** The older name that an address said it by. */
  readonly retired?: string;
};

/** What pages and addresses may ask for. */
export type AskedPressure = { readonly kind: "open" } | PushPressure;

/**
 * What forecasts could assume before there were levels of push. No page and no address asks for these any more; frozen forecasts that assumed them are made
 * again by them, and impact measures by the calm one.
 */
export type RetiredPressure =
  /** No campaign against the resolution. */
  | { readonly kind: "calm" }
  /** The common shock of an earlier vote of the series, by its session ("74", "80"). */
  | { readonly kind: "as-in"; readonly session: string }
  /** A point between calm (0) and the replay of the hardest year on record (1); above 1 is harder still. */
  | { readonly kind: "level"; readonly level: number };

/** An assumption about the pressure on the vote, and about single states. */
export interface Scenario {
  readonly pressure:
    /** No assumption: calm or pressure, each with its chance. */
    | { readonly kind: "open" }
    | PushPressure
    | RetiredPressure;
  /** States whose position is taken as given, by ISO code. */
  readonly overrides: Readonly<Record<string, Outcome>>;
}

export const OPEN_SCENARIO: Scenario = { pressure: { kind: "open" }, overrides: {} };
