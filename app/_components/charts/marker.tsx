import type { EventKind } from "@/lib/timeline/schema";
import type { Position } from "@/lib/votes/schema";

const px = (value: number) => Math.round(value * 100) / 100;

/** Outlines around (0, 0) with a reach of about r, of nearly equal weight to the eye. */
const outlines = {
  circle: (r: number) => `M${px(-r)} 0a${px(r)} ${px(r)} 0 1 0 ${px(2 * r)} 0a${px(r)} ${px(r)} 0 1 0 ${px(-2 * r)} 0Z`,
  square: (r: number) => `M${px(-0.9 * r)} ${px(-0.9 * r)}h${px(1.8 * r)}v${px(1.8 * r)}h${px(-1.8 * r)}Z`,
  diamond: (r: number) => `M0 ${px(-1.25 * r)}L${px(1.25 * r)} 0L0 ${px(1.25 * r)}L${px(-1.25 * r)} 0Z`,
  up: (r: number) => `M0 ${px(-1.2 * r)}L${px(1.15 * r)} ${px(0.85 * r)}H${px(-1.15 * r)}Z`,
  down: (r: number) => `M0 ${px(1.2 * r)}L${px(1.15 * r)} ${px(-0.85 * r)}H${px(-1.15 * r)}Z`,
  cross: (r: number) => `M${px(-r)} ${px(-r)}L${px(r)} ${px(r)}M${px(-r)} ${px(r)}L${px(r)} ${px(-r)}`,
};

const positionShape = { yes: "circle", no: "down", abstain: "square", absent: "cross" } as const satisfies Record<Position, keyof typeof outlines>;
const eventShape = { lobbying: "diamond", policy: "square", diplomatic: "circle", context: "up" } as const satisfies Record<EventKind, keyof typeof outlines>;

/** How a line of each position is dashed, so that it is known without its colour. */
export const positionDash: Record<Position, string | undefined> = { yes: undefined, no: "9 2.5", abstain: "4.5 2.5", absent: "1.2 2.8" };

type MarkerProps = { x: number; y: number; r: number; colour: string; ground: string; hollow?: boolean; name?: string };

/** The mark of a position: circle, triangle, square or cross. `name` tells a test which point it is. */
export function PositionMarker({ position, x, y, r, colour, ground, hollow = false, name }: MarkerProps & { position: Position }) {
  const crossed = position === "absent";
  const paint = crossed
    ? { fill: "none", stroke: colour, strokeWidth: px(Math.max(1.2, r * 0.5)) }
    : hollow
      ? { fill: ground, stroke: colour, strokeWidth: 1.6 }
      : { fill: colour, stroke: ground, strokeWidth: px(r * 0.2) };
  return <path d={outlines[positionShape[position]](crossed ? r * 0.85 : r)} transform={`translate(${px(x)} ${px(y)})`} {...paint} {...(name ? { "data-point": name } : {})} />;
}

/** The mark of an event of one kind: diamond, square, circle or triangle, as in the timeline. */
export function EventMarker({ kind, x, y, r, colour }: { kind: EventKind; x: number; y: number; r: number; colour: string }) {
  return <path d={outlines[eventShape[kind]](r)} transform={`translate(${px(x)} ${px(y)})`} fill={colour} />;
}

/** A coordinate as it is written into a drawing: two decimals are finer than any screen. */
export const written = px;
