import type { Outcome } from "./outcomes";

/** An assumption about the pressure on the vote, and about single states. */
export interface Scenario {
  readonly pressure:
    /** No assumption: calm or pressure, each with its chance. */
    | { readonly kind: "open" }
    /** No campaign against the resolution. */
    | { readonly kind: "calm" }
    /** The common shock of an earlier vote of the series, by its session ("74", "80"). */
    | { readonly kind: "as-in"; readonly session: string }
    /** A point between calm (0) and a full campaign as in the hardest year on record (1); above 1 is harder still. */
    | { readonly kind: "level"; readonly level: number };
  /** States whose position is taken as given, by ISO code. */
  readonly overrides: Readonly<Record<string, Outcome>>;
}

export const OPEN_SCENARIO: Scenario = { pressure: { kind: "open" }, overrides: {} };
