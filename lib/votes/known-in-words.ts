import { positions } from "./schema";
import type { KnownLedger } from "./switches";
import { positionTerms } from "./words";

const side = (position: keyof typeof positionTerms | null) => (position === null ? "not listed" : positionTerms[position].inSentence);

/** "Known so far: 4 from in favour to against; 165 in favour and 9 non-voting not yet named." Empty where all is known. */
export function knownInWords({ lines, open, whole }: KnownLedger): string {
  if (whole) return "";
  const moves = lines.map(({ from, to, countries }) => `${countries.length} from ${side(from)} to ${side(to)}`);
  const left = positions.filter((position) => open[position] > 0).map((position) => `${open[position]} ${positionTerms[position].inSentence}`);
  const last = left.length > 1 ? `${left.slice(0, -1).join(", ")} and ${left.at(-1)}` : left.join("");
  return `Known so far: ${moves.length === 0 ? "nobody moved" : moves.join(", ")}${last === "" ? "" : `; ${last} not yet named`}.`;
}
