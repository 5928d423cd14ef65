import type { PushAnswer } from "./desk/forecast-answer";

const states = (count: number) => `${count} ${count === 1 ? "state" : "states"}`;
const range = ({ q05, q95 }: PushAnswer["newly"]) => (q05 === q95 ? String(q05) : `${q05} to ${q95}`);

/** The year of the push that a level goes by. */
export const yearOfPush = ({ reference }: Pick<PushAnswer, "reference">): string | undefined => reference?.date.slice(0, 4);

/**
 * A level by its name: "pressure stays as in 2025", "pressure rises and as many states leave again", "pressure eases after 2025". A series without a push
 * has its own words: there is no push to stay as or to ease.
 */
export function levelOfPush(level: number, push: Pick<PushAnswer, "reference">): string {
  const year = yearOfPush(push);
  const part = Math.round(100 * Math.abs(level));
  if (!year) {
    if (level <= 0) return "with no push, as in the last votes";
    return level === 1 ? "under a first push" : `if pressure goes ${part} % of the way to a first push`;
  }
  if (level === 0) return `if pressure stays as in ${year}`;
  if (level > 0) return level === 1 ? `if pressure rises and as many states leave again as in ${year}` : `if pressure rises ${part} % of the way to as many states leaving again as in ${year}`;
  return level === -1 ? `if pressure eases after ${year}` : `if pressure eases ${part} % of the way after ${year}`;
}

/** The size of a level in states, as sentences that stand alone. */
export function pushSizeInWords({ level, reference, newly, moved }: Pick<PushAnswer, "level" | "reference" | "newly" | "moved">): string {
  const leaving = `About ${states(newly.median)} would newly vote against or abstain (${range(newly)}, nine times in ten)`;
  if (!reference) {
    const none = "No push is among the last five votes of this series";
    if (level < 0) return `${none}, so there is nothing to ease: this is the same as level 0. ${leaving}.`;
    return level === 0 ? `${none}. ${leaving}.` : `${none}, so this is as large as first pushes have been in other votes. ${leaving}.`;
  }
  const year = yearOfPush({ reference })!;
  const back = moved.states === 0 ? "" : ` Of the ${states(moved.states)} that left in ${year} and have not moved since, about ${Math.round(moved.back)} would be in favour again.`;
  return `${leaving}; in ${year} ${states(reference.moved)} did.${back}`;
}
