import type { PastPush } from "./desk/past-pushes";

/** What earlier pushes teach, in sentences that stand alone. */
export function pastPushesInWords(pushes: readonly PastPush[]): string {
  const what = "A push is a vote at which at least five states more than expected, and two standard deviations more, left “in favour”.";
  if (pushes.length === 0) return `${what} No vote of this series that has a next one was a push, so there is nothing to hold the levels against.`;
  const nearer = (level: "stays" | "rises") => pushes.filter((push) => Math.abs(push[level].yes.median - push.next.actual.yes) < Math.abs(push[level === "stays" ? "rises" : "stays"].yes.median - push.next.actual.yes)).length;
  const held = pushes.filter(({ stays: { yes }, next: { actual } }) => actual.yes >= yes.q05 && actual.yes <= yes.q95).length;
  const of = pushes.length === 1 ? "After the one push with a next vote" : `After the ${pushes.length} pushes with a next vote`;
  return `${what} ${of}, “stays” was nearer to what came ${times(nearer("stays"))} and “rises” ${times(nearer("rises"))}; the range of “stays” held ${times(held)}.`;
}

const times = (count: number) => (count === 1 ? "once" : count === 2 ? "twice" : `${count} times`);
