import type { ForecastAnswer } from "@/lib/forecast/desk/forecast-answer";
import { exposedStates, type ExposedState, exposureReasons } from "@/lib/forecast/exposure-words";
import type { LevelForecasts } from "@/lib/forecast/levels-words";
import type { RevisionStamp } from "@/lib/revisions/schema";
import type { Series } from "@/lib/series/schema";
import { type ColumnOf, makeTable, revisionColumn, type Table } from "./table";

type Line = { state: ExposedState; eased: number | null; name: string; reasons: string; rises: ForecastAnswer };
const rounded = (value: number) => Number(value.toFixed(6));

const kinds = { go: "can leave", back: "was against or abstaining before", new: "left in the last push and has not moved since", sponsor: "sponsor: cannot be pushed" } as const;

const columns: readonly ColumnOf<Line>[] = [
  { key: "country", title: "Code", description: "ISO 3166-1 alpha-3.", of: ({ state }) => state.country },
  { key: "name", title: "State", description: "Name of the state.", of: ({ name }) => name },
  { key: "kind", title: "What it can do", description: "Whether it can newly leave, or return.", of: ({ state }) => kinds[state.kind] },
  { key: "yes_eases", title: "In favour, eases", unit: "chance, 0–1", description: "Chance of being in favour if pressure eases; empty where there is no push to ease.", of: ({ eased }) => (eased === null ? null : rounded(eased)) },
  { key: "yes_stays", title: "In favour, stays", unit: "chance, 0–1", description: "Chance of being in favour if pressure stays as it is.", of: ({ state }) => rounded(state.now) },
  { key: "yes_rises", title: "In favour, rises", unit: "chance, 0–1", description: "Chance of being in favour if pressure rises: as many states leave again, or a first push.", of: ({ state }) => rounded(state.pushed) },
  { key: "falls_by", title: "Falls by", unit: "chance, 0–1", description: "What a further push takes: stays minus rises.", of: ({ state }) => rounded(state.now - state.pushed) },
  { key: "nearness", title: "Nearness to the presser", unit: "standard deviations", description: "In the direction of its push, within the part of the house; 2.5 at most.", of: ({ state }) => rounded(state.nearness) },
  { key: "pattern", title: "Pattern of the last push", unit: "log-odds", description: "How far it is like those that gave way in the last push.", of: ({ state }) => rounded(state.pattern) },
  { key: "reasons", title: "Why", description: "In words.", of: ({ reasons }) => reasons },
  { key: "presser", title: "Presser", description: "Who pushes, by code.", of: ({ rises }) => rises.push!.parties.presser },
  { key: "sponsor", title: "Sponsor", description: "Whose text it is, by code; empty where no single state's.", of: ({ rises }) => rises.push!.parties.sponsor },
  { key: "last_push", title: "Last push", unit: "YYYY-MM-DD", description: "The push that the levels go by; empty where none is among the last five votes.", of: ({ rises }) => rises.push!.reference?.date ?? null },
  { key: "as_of", title: "As of", unit: "YYYY-MM-DD", description: "Only votes before this day were seen.", of: ({ rises }) => rises.asOf },
  { key: "seed", title: "Seed", description: "The same seed gives the same numbers.", of: ({ rises }) => rises.seed },
];

/** Every state at the named levels of push, hardest hit first. */
export function exposureTable({ series, revision, levels: { eases, stays, rises }, presser, nameOf }: { series: Series; revision: RevisionStamp; levels: LevelForecasts; presser: string; nameOf: (iso3: string) => string }): Table {
  const eased = new Map(eases?.states.map(({ country, yes }) => [country, yes]));
  const items = exposedStates(stays, rises).map((state): Line => ({ state, eased: eased.get(state.country) ?? null, name: nameOf(state.country), reasons: exposureReasons(state, { presser, push: rises.push! }).join("; "), rises }));
  return makeTable({ name: `${series.slug}-forecast-exposure`, title: `${series.shortTitle}: every state under a further push`, columns: [...columns, revisionColumn(revision.number)], items });
}
