import type { ForecastAnswer, PushAnswer } from "./desk/forecast-answer";

type Exposure = PushAnswer["exposure"][number];

/** From here on something is worth saying: standard deviations, and log-odds for the pattern. */
const NEAR = 0.5;
const ALIKE = 0.4;
const OFTEN_MISSING = 1;
/** A chance of leaving that is there without any further push. */
const AT_RISK = 0.03;

/** A state under a further push beside pressure that stays. */
export interface ExposedState extends Exposure {
  /** Chance of being in favour if pressure stays, and if it rises. */
  readonly now: number;
  readonly pushed: number;
}

/** Every state that can be pushed, hardest hit first. `sponsor` and those that were against or abstaining already are among them, where they are. */
export function exposedStates(stays: ForecastAnswer, rises: ForecastAnswer): ExposedState[] {
  const now = new Map(stays.states.map(({ country, yes }) => [country, yes]));
  const pushed = new Map(rises.states.map(({ country, yes }) => [country, yes]));
  return (rises.push?.exposure ?? [])
    .map((one) => ({ ...one, now: now.get(one.country)!, pushed: pushed.get(one.country)! }))
    .sort((a, b) => b.now - b.pushed - (a.now - a.pushed) || (a.country < b.country ? -1 : 1));
}

/** Why a state is exposed, strongest first, as clauses about it. `presser` is a name as it stands in a sentence. */
export function exposureReasons({ kind, nearness, pattern, gaveWay, missing, now }: ExposedState, { presser, push: { reference, side } }: { presser: string; push: Pick<PushAnswer, "reference" | "side"> }): string[] {
  const year = reference?.date.slice(0, 4);
  if (kind === "sponsor") return ["it is its own text: it cannot be pushed"];
  if (kind === "new") return [`it left in ${year} already`];
  if (kind === "back") return ["it was against or abstaining before"];
  const reasons = [
    gaveWay && `it gave way in ${year} and came back`,
    nearness >= NEAR && (side < 0 ? `it voted less like ${presser}, which supports the text, than its peers did in the last year` : `it voted more like ${presser} than its peers did in the last year`),
    pattern >= ALIKE && `it resembles those that gave way in ${year}, by how it votes and its regional group`,
    missing >= OFTEN_MISSING && "it often misses votes",
  ].filter((reason) => reason !== false);
  return reasons.length > 0 ? reasons : [1 - now > AT_RISK ? "it was not sure to be in favour anyway" : "a push moves everyone a little"];
}

/** How many states a sentence names. */
const NAMED = 6;

/** The most exposed states by name, as a sentence's list. */
export function mostExposed(states: readonly ExposedState[], nameOf: (iso3: string) => string): string {
  const names = states.filter(({ kind, now, pushed }) => kind === "go" && now - pushed >= 0.05).slice(0, NAMED).map(({ country }) => nameOf(country));
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
