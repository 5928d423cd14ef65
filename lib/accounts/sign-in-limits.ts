/** How often signing in may be tried. Counted in the database, so for all processes together. Windows are in seconds. */
export const signInLimits = {
  /** From one network address; each try starts the minute anew. */
  perAddress: { window: 60, max: 20 },
  /** For one e-mail address, right or wrong, from wherever; a success clears it. */
  perEmail: { window: 900, max: 10 },
} as const;

/** "in 40 seconds", "in 12 minutes". */
export function waitInWords(seconds: number): string {
  if (seconds < 90) return `in ${Math.max(1, Math.ceil(seconds))} seconds`;
  return `in ${Math.ceil(seconds / 60)} minutes`;
}
