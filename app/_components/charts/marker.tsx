import type { EventKind } from "@/lib/timeline/schema";
import type { Position } from "@/lib/votes/schema";

/** A coordinate as it is written into a drawing: two decimals are finer than any screen. */
export const written = (value: number) => Math.round(value * 100) / 100;

type Place = { x: number; y: number };

const move = (...steps: number[]) => steps.map(written).join(" ");

/** Outlines with a reach of about r from where the pen is, of nearly equal weight to the eye. */
const outlines = {
  circle: (r: number) => `m${move(-r, 0)}a${move(r, r)} 0 1 0 ${move(2 * r, 0)}a${move(r, r)} 0 1 0 ${move(-2 * r, 0)}z`,
  square: (r: number) => `m${move(-0.9 * r, -0.9 * r)}h${move(1.8 * r)}v${move(1.8 * r)}h${move(-1.8 * r)}z`,
  diamond: (r: number) => `m${move(0, -1.25 * r)}l${move(1.25 * r, 1.25 * r, -1.25 * r, 1.25 * r, -1.25 * r, -1.25 * r)}z`,
  up: (r: number) => `m${move(0, -1.2 * r)}l${move(1.15 * r, 2.05 * r)}h${move(-2.3 * r)}z`,
  down: (r: number) => `m${move(0, 1.2 * r)}l${move(1.15 * r, -2.05 * r)}h${move(-2.3 * r)}z`,
  cross: (r: number) => `m${move(-0.85 * r, -0.85 * r)}l${move(1.7 * r, 1.7 * r)}m${move(0, -1.7 * r)}l${move(-1.7 * r, 1.7 * r)}`,
};

const positionShape = { yes: "circle", no: "down", abstain: "square", absent: "cross" } as const satisfies Record<Position, keyof typeof outlines>;
const eventShape = { lobbying: "diamond", policy: "square", diplomatic: "circle", context: "up" } as const satisfies Record<EventKind, keyof typeof outlines>;

/** How a line of each position is dashed, so that it is known without its colour. */
export const positionDash: Record<Position, string | undefined> = { yes: undefined, no: "9 2.5", abstain: "4.5 2.5", absent: "1.2 2.8" };

type Paint = { r: number; colour: string; ground: string; hollow?: boolean };

function markPath(shape: keyof typeof outlines, { x, y }: Place, r: number): string {
  return `M${written(x)} ${written(y)}${outlines[shape](r)}`;
}

function positionPaint(position: Position, { r, colour, ground, hollow = false }: Paint) {
  if (position === "absent") return { fill: "none", stroke: colour, strokeWidth: written(Math.max(1.2, r * 0.5)) };
  return hollow ? { fill: ground, stroke: colour, strokeWidth: 1.6 } : { fill: colour, stroke: ground, strokeWidth: written(r * 0.2) };
}

/** The mark of a position: circle, triangle, square or cross. `name` tells a test which point it is. */
export function PositionMarker({ position, x, y, name, ...paint }: Paint & Place & { position: Position; name?: string }) {
  return <path d={markPath(positionShape[position], { x, y }, paint.r)} {...positionPaint(position, paint)} {...(name ? { "data-points": name } : {})} />;
}

/** Marks of one position in one path, which keeps a page small. `data-points` tells a test which points they are, in order. */
export function PositionMarkers({ position, points, ...paint }: Paint & { position: Position; points: readonly (Place & { key: string })[] }) {
  return (
    <path
      d={points.map((point) => markPath(positionShape[position], point, paint.r)).join("")}
      {...positionPaint(position, paint)}
      data-points={points.map(({ key }) => `${position}:${key}`).join(" ")}
    />
  );
}

/** The mark of an event of one kind: diamond, square, circle or triangle, as in the timeline. */
export function EventMarker({ kind, x, y, r, colour }: Place & { kind: EventKind; r: number; colour: string }) {
  return <path d={markPath(eventShape[kind], { x, y }, r)} fill={colour} />;
}
