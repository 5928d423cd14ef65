import { PositionMark } from "../../../_components/ui/position-mark";
import { type CountStrip, countStrips } from "@/lib/charts/count-strips";
import type { Position } from "@/lib/votes/schema";

const colour: Record<Position, string> = { yes: "var(--yes)", no: "var(--no)", abstain: "var(--abstain)", absent: "var(--absent)" };
const range = (low: number, high: number) => (low === high ? String(low) : `${low}–${high}`);

/** The four counts of a scenario as bars on fixed scales. Drawn by the server, and again in the browser while the slider moves. */
export function CountStrips(props: Parameters<typeof countStrips>[0]) {
  return (
    <ul className="space-y-3" aria-label="The four counts in this scenario">
      {countStrips(props).map((strip) => <Strip key={strip.position} strip={strip} />)}
    </ul>
  );
}

function Strip({ strip: { position, count, expected, ninety, half, middle, last } }: { strip: CountStrip }) {
  const paint = colour[position];
  return (
    <li className="space-y-1" data-count={position}>
      <p className="tabular flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="flex items-baseline gap-2">
          <PositionMark position={position} />
          <strong className="text-xl font-semibold" data-expected={expected}>{expected}</strong>
        </span>
        <span className="text-sm text-ink-soft">{range(count.q05, count.q95)} nine times in ten</span>
      </p>
      <div aria-hidden="true" className="relative h-4 overflow-hidden rounded-sm bg-sunken">
        <span className="absolute inset-y-1 opacity-40" style={{ left: `${ninety.from}%`, width: `${ninety.length}%`, background: paint }} />
        <span className="absolute inset-y-0.5 opacity-60" style={{ left: `${half.from}%`, width: `${half.length}%`, background: paint }} />
        <span className="absolute inset-y-0 w-0.5" style={{ left: `${middle}%`, background: paint }} />
        {last !== null && <span className="absolute inset-y-0 w-0.5 bg-ink" style={{ left: `${last}%` }} />}
      </div>
    </li>
  );
}
