/**
 * Which thread does a job. Readers wait for `readers` (forecasts of the next vote) and for `figures` (what is made in some hundredths of a second: impacts,
 * pictures, titles). `background` is for what takes long: backtests, and forecasts as of a day in the past.
 */
export type Lane = "readers" | "figures" | "background";

/** How far behind the thread that answers requests a lane stands for the processor (Linux: 0 to 19). */
export const nicenessOf: Readonly<Record<Lane, number>> = { readers: 1, figures: 1, background: 5 };

/** How many jobs may wait in a lane, for one client and kind of job, and in all. What waits is answered in its turn; what comes on top is refused at once. */
export const mostWaiting = { most: 300, mostOfOne: 60 } as const;
