import type { Departure } from "@/lib/impact/departure";
import type { Impact } from "@/lib/impact/impact";
import type { ImpactView } from "@/lib/impact/impact-view";
import type { PlaceboVote } from "@/lib/impact/placebo";
import { findingOf } from "@/lib/impact/finding";
import { RANKED_BY, rankIn } from "@/lib/impact/rank-words";
import { isEstimated, windowName } from "@/lib/impact/window-words";
import { positions } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";
import { type Cell, type ColumnOf, listCell, makeTable, revisionColumn, type Table } from "./table";

type Estimated = Extract<Impact, { state: "estimated" }>;
const rounded = (value: number, digits = 4): number => Number(value.toFixed(digits));
const estimated = (of: (impact: Estimated) => Cell) => (impact: Impact) => (isEstimated(impact) ? of(impact) : null);

const windowColumns: readonly ColumnOf<Impact>[] = [
  { key: "events", title: "Events", description: "Numbers of the events of the window, parted by spaces.", of: ({ window }) => listCell(window.events.map(({ id }) => String(id))) },
  { key: "title", title: "Title", description: "The first event, and how many more.", of: ({ window }) => windowName(window) },
];

const countColumns = positions.flatMap((position): ColumnOf<Impact>[] => {
  const { term, inSentence } = positionTerms[position];
  const column = (key: string, title: string, description: string, of: (departure: Departure) => number): ColumnOf<Impact> => ({ key: `${position}_${key}`, title: `${term}, ${title}`, unit: "states", description, of: estimated(({ counts }) => rounded(of(counts[position]))) });
  return [
    column("expected", "expected", `Members ${inSentence} as expected without the events: the mean of the calm forecast.`, ({ expected }) => expected),
    column("actual", "actual", `Members ${inSentence}, as recorded.`, ({ actual }) => actual),
    column("impact", "difference", "Actual minus expected.", ({ impact }) => impact),
    column("low90", "difference, low", "Lower end of the 90 % interval of the difference.", ({ interval }) => interval[90][0]),
    column("high90", "difference, high", "Upper end of the 90 % interval of the difference.", ({ interval }) => interval[90][1]),
    { ...column("standardised", "standardised", "Difference divided by the spread of the forecast (at least half a state).", ({ standardised }) => standardised), unit: "spreads" },
  ];
});

const rankColumns = (["own", "all"] as const).flatMap((set): ColumnOf<Impact>[] => {
  const where = set === "own" ? "this series" : "all series compared";
  const rank = (impact: Estimated) => rankIn(impact.ranks, set);
  return [
    { key: `${set}_rank`, title: `Rank in ${where}`, description: `Rank among the votes of ${where}, ${RANKED_BY}.`, of: estimated((impact) => rank(impact).rank) },
    { key: `${set}_of`, title: `Ranked in ${where}`, description: `How many votes of ${where} were ranked, this one among them.`, of: estimated((impact) => rank(impact).of) },
    { key: `${set}_p`, title: `p in ${where}`, description: "Rank divided by how many were ranked.", of: estimated((impact) => rounded(rank(impact).p, 6)) },
  ];
});

/** The windows of a view, one a row: what was expected, what came, where it ranks, and the verdict. */
export function impactTable({ record, revision, impacts, controls }: ImpactView): Table {
  const columns: readonly ColumnOf<Impact>[] = [
    ...windowColumns,
    { key: "as_of", title: "As of", unit: "YYYY-MM-DD", description: "First possible day of the earliest event: only votes before it were seen.", of: ({ window }) => window.asOf },
    { key: "vote_date", title: "Vote", unit: "YYYY-MM-DD", description: "Day of the vote after the events; empty while there is none.", of: ({ window }) => window.vote?.date ?? null },
    { key: "vote_resolution", title: "Resolution", description: "Symbol of its resolution.", of: ({ window }) => window.vote?.resolution ?? null },
    { key: "order", title: "Order", description: "before, same-day or uncertain: whether the events came before the vote.", of: ({ window }) => window.order },
    { key: "state", title: "State", description: "estimated, not-yet (no vote since), too-early (too few votes before) or being-made.", of: ({ state }) => state },
    ...countColumns,
    ...rankColumns,
    { key: "double_difference", title: "Double difference", unit: "states", description: "Change in favour here minus the mean change on the control series.", of: estimated(({ drift }) => drift && rounded(drift.double.value)) },
    { key: "double_low90", title: "Double difference, low", unit: "states", description: "Lower end of its 90 % bootstrap interval.", of: estimated(({ drift }) => drift && rounded(drift.double.interval[0])) },
    { key: "double_high90", title: "Double difference, high", unit: "states", description: "Upper end of its 90 % bootstrap interval.", of: estimated(({ drift }) => drift && rounded(drift.double.interval[1])) },
    { key: "verdict", title: "Verdict", description: "Kind of verdict, chosen by rule.", of: ({ verdict }) => verdict.kind },
    { key: "headline", title: "Headline", description: "What the events changed, in one sentence to quote.", of: findingOf },
    { key: "controls", title: "Controls", description: "Which series are compared with: named (those that came with the record), all, or a list.", of: () => controls },
    { key: "sentence", title: "Sentence", description: "The verdict in words.", of: ({ verdict }) => verdict.sentence },
    revisionColumn(revision.number),
  ];
  return makeTable({ name: `${record.series.slug}-impact`, title: `${record.series.shortTitle}: impact of events`, columns, items: impacts });
}

type StateRow = { impact: Estimated; move: Estimated["moves"][number] };

/** What every state did at the vote after each window, and how likely that was: one state and window a row. */
export function impactStatesTable({ record, revision, impacts }: ImpactView, names: Readonly<Record<string, string>>): Table {
  const columns: readonly ColumnOf<StateRow>[] = [
    ...windowColumns.map((column): ColumnOf<StateRow> => ({ ...column, of: ({ impact }) => column.of(impact) })),
    { key: "country", title: "Country", description: "ISO 3166-1 alpha-3 code.", of: ({ move }) => move.country },
    { key: "name", title: "Name", description: "Name of the state.", of: ({ move }) => names[move.country] ?? move.country },
    { key: "from", title: "From", description: "Its last position in the series; empty without one.", of: ({ move }) => move.from },
    { key: "to", title: "To", description: "Its position at the vote.", of: ({ move }) => move.to },
    { key: "switched", title: "Switched", description: "yes or no: whether the two differ.", of: ({ move }) => (move.switched ? "yes" : "no") },
    { key: "targeted", title: "Targeted", description: "yes or no: whether an event of the window names it.", of: ({ move }) => (move.targeted ? "yes" : "no") },
    { key: "chance", title: "Chance", unit: "0–1", description: "Chance of what it did, as the calm forecast had it.", of: ({ move }) => rounded(move.chance, 7) },
    { key: "surprise", title: "Surprise", unit: "bits", description: "Minus the binary logarithm of the chance.", of: ({ move }) => rounded(move.surprise) },
    revisionColumn(revision.number),
  ];
  return makeTable({
    name: `${record.series.slug}-impact-states`, title: `${record.series.shortTitle}: states after events`, columns,
    items: impacts.filter(isEstimated).flatMap((impact) => impact.moves.map((move) => ({ impact, move }))),
  });
}

type ControlRow = { impact: Estimated; control: Estimated["controls"][number] };

/** Whether the states that moved here moved on the other series, too: one control series and window a row. */
export function impactControlsTable({ record, revision, impacts }: ImpactView): Table {
  const columns: readonly ColumnOf<ControlRow>[] = [
    ...windowColumns.map((column): ColumnOf<ControlRow> => ({ ...column, of: ({ impact }) => column.of(impact) })),
    { key: "move", title: "Move", description: "leave or join: the move away from or into in favour that is counted.", of: ({ impact }) => impact.move },
    { key: "control", title: "Control series", description: "Slug of the other series.", of: ({ control }) => control.series },
    { key: "before", title: "Before", unit: "YYYY-MM-DD", description: "Its latest vote before the window.", of: ({ control }) => control.before },
    { key: "after", title: "After", unit: "YYYY-MM-DD", description: "Its first vote since.", of: ({ control }) => control.after },
    { key: "moved_moved", title: "Moved here, moved there", unit: "states", description: "Of the states that moved here, those that moved there too.", of: ({ control }) => control.moved.moved },
    { key: "moved_of", title: "Moved here, could there", unit: "states", description: "Of the states that moved here, those that could have moved there.", of: ({ control }) => control.moved.of },
    { key: "stayed_moved", title: "Stayed here, moved there", unit: "states", description: "Of the states that stayed here, those that moved there.", of: ({ control }) => control.stayed.moved },
    { key: "stayed_of", title: "Stayed here, could there", unit: "states", description: "Of the states that stayed here, those that could have moved there.", of: ({ control }) => control.stayed.of },
    { key: "difference", title: "Difference of shares", description: "Share of the first minus share of the second; empty where either is empty.", of: ({ control }) => control.difference && rounded(control.difference.value) },
    { key: "low90", title: "Difference, low", description: "Lower end of its 90 % bootstrap interval.", of: ({ control }) => control.difference && rounded(control.difference.interval[0]) },
    { key: "high90", title: "Difference, high", description: "Upper end of its 90 % bootstrap interval.", of: ({ control }) => control.difference && rounded(control.difference.interval[1]) },
    revisionColumn(revision.number),
  ];
  return makeTable({
    name: `${record.series.slug}-impact-controls`, title: `${record.series.shortTitle}: controls of events`, columns,
    items: impacts.filter(isEstimated).flatMap((impact) => impact.controls.map((control) => ({ impact, control }))),
  });
}

const placeboColumns: readonly ColumnOf<PlaceboVote>[] = [
  { key: "series", title: "Series", description: "Slug of the series.", of: ({ series }) => series },
  { key: "session", title: "Session", description: "Session of the vote.", of: ({ session }) => session },
  { key: "date", title: "Date", unit: "YYYY-MM-DD", description: "Day of the vote.", of: ({ date }) => date },
  { key: "expected", title: "Expected", unit: "states", description: "In favour as expected by the calm forecast as of that day.", of: ({ expected }) => rounded(expected) },
  { key: "actual", title: "Actual", unit: "states", description: "In favour, as recorded.", of: ({ actual }) => actual },
  { key: "impact", title: "Difference", unit: "states", description: "Actual minus expected.", of: ({ impact }) => rounded(impact) },
  { key: "standardised", title: "Standardised", unit: "spreads", description: "Difference divided by the spread of the forecast (at least half a state).", of: ({ standardised }) => rounded(standardised) },
  { key: "lobbied", title: "Lobbied", description: "yes or no: whether the timeline has lobbying before that vote.", of: ({ lobbied }) => (lobbied ? "yes" : "no") },
  { key: "changes", title: "What else changed", description: "Title, non-voting or membership since the vote before.", of: ({ changes }) => changes.join("; ") || null },
];

/** Every vote measured as a placebo, one a row. */
export function impactPlacebosTable({ record, revision, placebos }: ImpactView): Table {
  return makeTable({ name: `${record.series.slug}-impact-placebos`, title: "Votes measured as placebos", columns: [...placeboColumns, revisionColumn(revision.number)], items: placebos });
}
