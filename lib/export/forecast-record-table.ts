import { OUTCOMES, type Outcome } from "@/lib/forecast/outcomes";
import type { RecordedForecast } from "@/lib/forecast/forecast-record";
import type { Series } from "@/lib/series/schema";
import { positionTerms } from "@/lib/votes/words";
import { type ColumnOf, makeTable, revisionColumn, type Table } from "./table";

type Line = RecordedForecast;
const rounded = (value: number) => Number(value.toFixed(6));

const countColumns = (outcome: Outcome): ColumnOf<Line>[] => {
  const { term, inSentence } = positionTerms[outcome];
  return [
    { key: outcome, title: term, unit: "states", description: `Members ${inSentence}, as recorded.`, of: ({ actual }) => actual[outcome] },
    { key: `${outcome}_q05`, title: `${term}, 5 %`, unit: "states", description: "Lower end of the 90 % interval.", of: ({ counts }) => counts[outcome].ninety[0] },
    { key: `${outcome}_q95`, title: `${term}, 95 %`, unit: "states", description: "Upper end of the 90 % interval.", of: ({ counts }) => counts[outcome].ninety[1] },
    { key: `${outcome}_held`, title: `${term}, held`, description: "Whether the 90 % interval held: yes or no.", of: ({ counts }) => (counts[outcome].held ? "yes" : "no") },
  ];
};

const columns: readonly ColumnOf<Line>[] = [
  { key: "session", title: "Session", description: "Session of the General Assembly.", of: ({ session }) => session },
  { key: "date", title: "Date", unit: "YYYY-MM-DD", description: "Day of the vote; the forecast saw only what was recorded before it.", of: ({ date }) => date },
  { key: "resolution", title: "Resolution", description: "Symbol of the resolution.", of: ({ resolution }) => resolution },
  { key: "members", title: "Members", unit: "states", description: "Members that day.", of: ({ members }) => members },
  { key: "yes_expected", title: "In favour, to quote", unit: "states", description: "The count in favour of the tally that the forecast would have been quoted with.", of: ({ expected }) => expected },
  { key: "yes_mean", title: "In favour, mean", unit: "states", description: "Mean of the forecast count in favour.", of: ({ mean }) => rounded(mean) },
  { key: "yes_q25", title: "In favour, 25 %", unit: "states", description: "Lower end of the 50 % interval.", of: ({ half }) => half[0] },
  { key: "yes_q75", title: "In favour, 75 %", unit: "states", description: "Upper end of the 50 % interval.", of: ({ half }) => half[1] },
  ...[...OUTCOMES].reverse().flatMap(countColumns),
  { key: "pit", title: "Place in the forecast", unit: "0–1", description: "Probability integral transform of the count in favour, at the middle of its step.", of: ({ pit }) => rounded(pit) },
  { key: "joint_log_score", title: "Joint log score", unit: "nats", description: "Minus the log of the chance of the whole roll call: how much the vote surprised the model.", of: ({ surprise }) => (surprise === null ? null : rounded(surprise)) },
];

/** Every past vote as it was forecast from before its day, one a row, oldest first. */
export function forecastRecordTable({ series, revision, record }: { series: Series; revision: number; record: readonly RecordedForecast[] }): Table {
  return makeTable({ name: `${series.slug}-forecast-record`, title: `${series.shortTitle}: how the forecasts came out`, columns: [...columns, revisionColumn(revision)], items: record });
}
