import { COMPARABLE_SHARE, LEAST_FALL, RECENT_FROM, type ShocksSummary } from "./earlier-shocks";

const broad = `From more than ${100 * COMPARABLE_SHARE} % in favour`;

/** What a row of the table is called. */
export const shocksRowTerm = { all: `All falls of ${LEAST_FALL} or more`, broad, recent: `${broad}, since ${RECENT_FROM}` } as const;

const times = (count: number) => (count === 0 ? "never" : count === 1 ? "once" : count === 2 ? "twice" : `${count} times`);

/** The table's lesson as a sentence that stands alone. */
export function shocksSentence({ shocks, again, halfAgain, halfUndone }: ShocksSummary): string {
  return `After ${shocks} comparable falls in UN votes, the next vote fell as far again ${times(again)}, at least half as far ${times(halfAgain)}, and made good half or more ${times(halfUndone)}.`;
}

/** A share with its sign: "+18 %", "−40 %". */
export const signedPercent = (share: number): string => `${share > 0.005 ? "+" : share < -0.005 ? "−" : ""}${Math.abs(Math.round(100 * share))} %`;
