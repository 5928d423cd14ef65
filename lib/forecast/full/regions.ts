import type { State } from "../history";

/** The five regional groups; a state of none counts with the last. */
export const REGIONS = ["African", "Asia-Pacific", "Eastern European", "Latin American and Caribbean", "WEOG"] as const;

/** The group of a state; the UN's long names ("… (GRULAC)") are met by their beginning. */
export function regionOf(state: State): (typeof REGIONS)[number] {
  return REGIONS.find((region) => state.region?.startsWith(region)) ?? "WEOG";
}

export function regionIndex(state: State): number {
  return REGIONS.indexOf(regionOf(state));
}
