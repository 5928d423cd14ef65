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
 * votes of the 17 named series other than cuba-embargo. Two departures from it: calm spreads are a tenth wider, because the fit takes the expected
 * chances for exact; and pressure has no direction of its own, only width, because the halves of the data disagreed on its sign.
 */
export const SHOCK_PRIOR: ShockPrior = {
  pressureShare: 0.18,
  calm: {
    mean: [-0.15, 0.1, -0.15, -0.15, 0, 0, 0, 0, 0, 0],
    sd: [0.59, 0.47, 0.54, 0.5, 0.29, 0.58, 0.58, 0.58, 0.58, 0.58],
  },
  pressure: {
    mean: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    sd: [1.1, 0.42, 2.5, 1.65, 0.35, 1.45, 1.45, 1.45, 1.45, 1.45],
  },
};
