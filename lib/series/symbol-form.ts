/** A symbol without spaces: the record has some with. */
export const tidySymbol = (symbol: string): string => symbol.replace(/\s+/g, "");

/** Whether two symbols are one, without regard to spaces and capitals. No other difference is overlooked. */
export function sameSymbol(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && tidySymbol(one).toUpperCase() === tidySymbol(other).toUpperCase();
}
