/**
 * Folds a name of a state for matching: lower case, accents off, everything but letters and digits turned into single spaces.
 * "CÔTE D'IVOIRE" and "Côte d’Ivoire" fold to the same text. Matching on it is exact: "Niger" never finds "Nigeria".
 */
export function foldName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ı", "i")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
