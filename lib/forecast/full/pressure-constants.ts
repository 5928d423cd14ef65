/**
 * What pushes have taught (research on 286 recurring series, 2,802 votes, 86 pushes since 1988; see docs/forecast-method.md, "Pressure by level").
 * Log-odds unless said otherwise; u is nearness to the presser, h the pattern of the reference push.
 */
export const PRESSURE = {
  /** A push vote has this many states more against or abstaining than expected, or this many standard deviations, whichever is more. */
  fewestBeyond: 5,
  deviationsBeyond: 2,
  /** The reference push is the latest among so many last votes. */
  remembered: 5,
  nearnessLimit: 2.5,
  /** From 35 second pushes of 26 series (standard errors .07 and .07). */
  againNearness: 0.33,
  againPattern: 0.5,
  /** Absences in pushes: 639 against 509 expected. */
  againAbsence: 0.22,
  /** Share of the expected returns that a further push keeps back: returns in second pushes 124 of 144, in all pushes 184 of 243. */
  againKeptBack: 0.2,
  /** Of the states that a push moved, the share in favour again in the 18 falls that were undone (184 of 270). */
  easedReturn: 0.68,
  easedNearness: 0.4,
  /** New leavers in those falls: 58 against 83 expected. */
  easedLeaving: 0.3,
  /** Without a push to repeat: as many more as .07 of those last in favour; nearness counts min(1.6, .05 · states), from 72 first pushes. */
  firstShare: 0.07,
  firstNearness: 0.05,
  firstNearnessLimit: 1.6,
  /** No target may ask for more than this share of the states that can still leave. */
  mostLeaving: 0.95,
  /** Under an assumption the usual spread is halved, but for absence and sharpness. */
  spreadKept: 0.5,
  /** The pattern: weights and ranges of the two kernels, and what nearness counts in its offset. */
  pattern: { nearness: 0.87, distance: 0.64, distanceRange: 2, region: 1, regionRange: 4.5, axes: 8, years: 2 },
} as const;
