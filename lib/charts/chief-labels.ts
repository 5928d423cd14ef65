import { dayNumber } from "@/lib/forecast/calendar";
import { dayInWords } from "@/lib/votes/day";
import type { ChartForm, ChartLayout } from "./chart-layout";
import { textWidth, wrapAndCut, wrapText } from "./text-width";
import type { ChartEvent, ChartVote, VotesChartData } from "./votes-chart-data";

/** The chief event of a vote by name, below the vote: `x` is the vote's place, where a fine line comes down; the text is a box from `left` to `right`, its first row counted from 0. All in px but rows. */
export type ChiefLabel = { event: ChartEvent; vote: string; x: number; row: number; lines: string[]; left: number; right: number; anchor: "start" | "end" };
/** All that are named, and how many rows of text they take. */
export type ChiefLabels = { rows: number; labels: ChiefLabel[] };

type Room = { xOf: (day: number) => number; layout: ChartLayout };
type Wanted = { event: ChartEvent; vote: string; x: number };

/** How many votes a drawing names the event of, and how many rows their names may take, the first of them apart. */
const most: Record<ChartForm, { labels: number; rows: number; lines: number }> = {
  narrow: { labels: 3, rows: 8, lines: 3 },
  medium: { labels: 4, rows: 6, lines: 3 },
  wide: { labels: 5, rows: 5, lines: 2 },
};

/** Between the line down from a vote and the words beside it, and between one name and the next (px). */
export const besideLeader = 5;
const between = 12;

/**
 * Names the chief events of the votes that matter most: pinned ones first, then lobbying, then by how far the votes in favour moved. The one that matters most
 * is always named; of the others so many as there is room for. Null without any.
 */
export function chiefLabels(data: VotesChartData, room: Room): ChiefLabels | null {
  const limits = most[room.layout.form];
  for (let wanted = byImportance(data).slice(0, limits.labels); wanted.length > 0; wanted = wanted.slice(0, -1)) {
    const laid = layOut(wanted.map(({ event, vote }) => ({ event, vote: vote.key, x: room.xOf(dayNumber(vote.date)) })), { ...room, lines: limits.lines });
    if (wanted.length === 1 || laid.rows <= limits.rows) return laid;
  }
  return null;
}

function byImportance({ votes, events }: VotesChartData): { event: ChartEvent; vote: ChartVote; moved: number }[] {
  const named = votes.flatMap((vote, at) => {
    const event = events.find(({ id }) => id === vote.chief);
    return event ? [{ event, vote, moved: Math.abs(vote.yes - (votes[at - 1]?.yes ?? vote.yes)) }] : [];
  });
  const first = (of: (event: ChartEvent) => boolean) => (a: (typeof named)[number], b: (typeof named)[number]) => Number(of(b.event)) - Number(of(a.event));
  const [pinned, lobbying] = [first(({ pinned }) => pinned), first(({ kind }) => kind === "lobbying")];
  return named.sort((a, b) => pinned(a, b) || lobbying(a, b) || b.moved - a.moved || b.vote.date.localeCompare(a.vote.date));
}

/**
 * Places the newest first and the others from right to left, each in the highest rows where its words cross neither those of a newer vote nor the line
 * down to an older one: to the right of its own line there is always such a place, if only below all others.
 */
function layOut(wanted: readonly Wanted[], { layout, lines }: { layout: ChartLayout; lines: number }): ChiefLabels {
  const labels: ChiefLabel[] = [];
  const order = [...wanted].sort((a, b) => b.x - a.x);
  order.forEach((it, at) => {
    const older = order.slice(at + 1).map(({ x }) => x);
    const left = beside(it, { from: Math.max(0, ...older.map((x) => x + besideLeader)), to: it.x - besideLeader, anchor: "end", layout, lines, cut: false });
    const right = beside(it, { from: it.x + besideLeader, to: layout.width, anchor: "start", layout, lines, cut: true })!;
    const candidates = [left, right].flatMap((label) => (label ? [{ ...label, row: firstFreeRow(label, labels) }] : []));
    const below = (label: ChiefLabel) => label.row + label.lines.length;
    labels.push(candidates.reduce((best, label) => (below(label) < below(best) ? label : best)));
  });
  return { rows: Math.max(0, ...labels.map(({ row, lines }) => row + lines.length)), labels };
}

/** The words of an event in as few lines as the room beside its line allows; null where they do not fit uncut and may not be cut. */
function beside({ event, vote, x }: Wanted, { from, to, anchor, layout, lines, cut }: { from: number; to: number; anchor: "start" | "end"; layout: ChartLayout; lines: number; cut: boolean }): Omit<ChiefLabel, "row"> | null {
  const fit = { width: to - from, size: layout.small };
  const text = eventInWords(event);
  if (fit.width < 6 * layout.small) return null;
  const whole = wrapText(text, fit);
  if (whole.length > lines && !cut) return null;
  const written = whole.length > lines ? wrapAndCut(text, { ...fit, lines }) : whole;
  const width = Math.max(...written.map((line) => textWidth(line, fit)));
  return { event, vote, x, lines: written, anchor, ...(anchor === "start" ? { left: from, right: from + width } : { left: to - width, right: to }) };
}

/** The highest row from which the words stand free of those placed before, and the line down to them crosses none. */
function firstFreeRow({ x, left, right, lines }: Omit<ChiefLabel, "row">, placed: readonly ChiefLabel[]): number {
  const low = Math.min(x, left) - between;
  const high = Math.max(x, right) + between;
  let row = 0;
  for (;;) {
    const inTheWay = placed.filter((it) => it.row < row + lines.length && it.row + it.lines.length > row && it.left < high && it.right > low);
    if (inTheWay.length === 0) return row;
    row = Math.max(...inTheWay.map((it) => it.row + it.lines.length));
  }
}

/** "2 Oct 2025 State Department cable: lobby against the resolution". */
export function eventInWords({ date, datePrecision, title }: Pick<ChartEvent, "date" | "datePrecision" | "title">): string {
  return `${dayInWords(date, { precision: datePrecision, short: true })} ${title}`;
}
