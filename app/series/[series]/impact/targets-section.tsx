import { Folded } from "./folded";
import type { TargetComparison } from "@/lib/impact/targets";
import { counted, plural } from "@/lib/words/plural";

/** Targeted against untargeted states; where that cannot be computed, why. */
export function TargetsSection({ targets, names }: { targets: TargetComparison; names: Readonly<Record<string, string>> }) {
  return (
    <Folded id="targets" title="Targeted against untargeted states">
      {targets.computed ? <Computed targets={targets} names={names} /> : <p className="max-w-3xl">Not computed. {targets.why}</p>}
    </Folded>
  );
}

function Computed({ targets, names }: { targets: Extract<TargetComparison, { computed: true }>; names: Readonly<Record<string, string>> }) {
  const { move, targeted, others, difference, p, sets, exact, unmoved, note } = targets;
  const did = move === "leave" ? "left “in favour”" : "came to “in favour”";
  const side = ({ moved, atRisk, expected }: typeof targeted) => `${moved} of ${atRisk} ${did} (${expected.toFixed(1)} expected)`;
  return (
    <div className="max-w-3xl space-y-2">
      <p>
        Of the targeted states, {side(targeted)}; of the others, {side(others)}. Difference in differences, in shares: <strong>{difference.toFixed(2)}</strong>.
      </p>
      <p>
        {exact ? "All" : "A sample of"} {counted(sets, "set")} of states of the same size and regional composition {plural(sets, "was", "were")} tried: {(100 * p).toPrecision(2)} % differ as much in that direction (p = {p.toPrecision(2)}).
        {unmoved.length > 0 && ` Targeted and unmoved: ${unmoved.map((country) => names[country] ?? country).join(", ")}.`}
        {note && ` The record adds on the targets: ${note}.`}
      </p>
    </div>
  );
}
