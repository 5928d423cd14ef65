import type { PushPressure, RetiredPressure } from "./scenario";

/** The hardest level that an address could say before there was `push`. */
export const HIGHEST_RETIRED_LEVEL = 2;

/** A pressure by a name that addresses had before there was `push`: calm, as-in-80, level-0.5. Undefined for anything else. */
export function retiredPressure(text: string): RetiredPressure | undefined {
  if (text === "calm") return { kind: "calm" };
  const session = /^as-in-([0-9A-Za-z-]{1,12})$/.exec(text)?.[1];
  if (session !== undefined) return { kind: "as-in", session };
  const level = /^level-(\d(?:\.\d{1,3})?)$/.exec(text)?.[1];
  return level !== undefined && Number(level) <= HIGHEST_RETIRED_LEVEL ? { kind: "level", level: Number(level) } : undefined;
}

/**
 * The level of push nearest in meaning to an older name. "calm" and "as in" an earlier vote assumed a shock from where states stand now, which have
 * absorbed that vote already: pressure that stays. "level-x" went from there (0) to as hard a push again (1); nothing is beyond that any more.
 */
export function pushInsteadOf(retired: RetiredPressure): PushPressure {
  if (retired.kind === "level") return { kind: "push", level: Math.min(1, retired.level), retired: `level-${retired.level}` };
  return { kind: "push", level: 0, retired: retired.kind === "calm" ? "calm" : `as-in-${retired.session}` };
}

/** What an address with an older name is answered with, as a sentence. Undefined for an address of today. */
export function retiredInWords(pressure: { kind: string; retired?: string | undefined; level?: number }): string | undefined {
  if (!pressure.retired) return undefined;
  const level = String(pressure.level ?? 0);
  return `The address says scenario=${pressure.retired}, a name from before there were levels of push; it is answered with the level nearest in meaning, push=${level}.`;
}
