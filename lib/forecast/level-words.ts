import { levelText } from "./scenario-address";

/** A level as readers see it: "−0.5", "0", "+1". */
export const signedLevel = (level: number): string => (level === 0 ? "0" : `${level > 0 ? "+" : "−"}${levelText(Math.abs(level))}`);

/** A level by its name, without the vote that it goes by: "pressure stays", "pressure rises (level +0.5)". */
export function levelInWords(level: number): string {
  if (level === 0) return "pressure stays";
  const name = level > 0 ? "pressure rises" : "pressure eases";
  return Math.abs(level) === 1 ? name : `${name} (level ${signedLevel(level)})`;
}
