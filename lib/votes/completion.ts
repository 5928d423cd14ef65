import type { Flat } from "@/lib/revisions/three-way";

/**
 * Whether a change of a provisional vote only fills what was open: no position, count or text that was known is another now, or gone. Such a change needs no
 * reason; every other one does, and so does any change of a whole vote. Both are flat votes (flatEntry).
 */
export function onlyFills(before: Flat, after: Flat): boolean {
  if (before.stage !== "provisional") return false;
  const known = Object.entries(before).filter(([key, value]) => key !== "stage" && value !== "");
  return known.every(([key, value]) => after[key] === value);
}
