/** A symbol without spaces: the record has some with. */
export const tidySymbol = (symbol: string): string => symbol.replace(/\s+/g, "");

/** Whether two symbols are one, without regard to spaces and capitals. No other difference is overlooked. */
export function sameSymbol(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && tidySymbol(one).toUpperCase() === tidySymbol(other).toUpperCase();
}

/** The number of a resolution: 158 of A/RES/72/158, 2758 of A/RES/2758(XXVI), 105 of A/RES/32/105[M], 5 of A/80/L.5/Rev.1. */
export function numberOf(symbol: string): number | null {
  const plain = symbol.replace(/\[[^\]]*\]$/, "").replace(/\([A-Z-]+\)/i, "").replace(/\/(?:Rev|Add)\.\d+$/i, "");
  const digits = /(\d+)[A-Z]*$/i.exec(plain)?.[1];
  return digits === undefined ? null : Number(digits);
}
