import type { ShockComponent } from "./shock-posterior";

/** Where shocks come from when nothing of the series is known: calm votes, and now and then one under pressure. */
export interface ShockPrior {
  /** Share of votes under pressure, 0–1. */
  readonly pressureShare: number;
  readonly calm: ShockComponent;
  readonly pressure: ShockComponent;
}

/**
 * Order as in SHOCKS: leaving, absence, sharpness, return, spread, five regions. Rounded from the mixture that `scripts/dev-fit-shock.ts` fits to the
 * votes of the 17 named series other than cuba-embargo; pressure has no direction of its own (the halves of the data disagreed on it), only width.
 */
export const SHOCK_PRIOR: ShockPrior = {
  pressureShare: 0.15,
  calm: {
    mean: [-0.05, 0.1, -0.15, -0.15, 0, 0, 0, 0, 0, 0],
    sd: [0.55, 0.44, 0.52, 0.55, 0.28, 0.49, 0.49, 0.49, 0.49, 0.49],
  },
  pressure: {
    mean: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    sd: [1.2, 0.42, 2.6, 1.75, 0.48, 1.55, 1.55, 1.55, 1.55, 1.55],
  },
};
