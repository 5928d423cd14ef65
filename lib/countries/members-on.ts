import type { Membership } from "./schema";

/** The states that were members on that day (YYYY-MM-DD), in the order given. The day of admission counts. */
export function membersOn<State extends { memberships: readonly Pick<Membership, "from" | "until">[] }>(states: readonly State[], day: string): State[] {
  return states.filter(({ memberships }) => memberships.some(({ from, until }) => from <= day && (until === null || day <= until)));
}
