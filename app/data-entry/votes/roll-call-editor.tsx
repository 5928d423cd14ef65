"use client";

import { memo, useState } from "react";
import type { EntryState } from "./entry-state";
import { foldName } from "@/lib/countries/fold-name";
import { type Position, positions } from "@/lib/votes/schema";
import { cellKey } from "@/lib/votes/vote-entry";
import { openTerm, positionTerms } from "@/lib/votes/words";

/** A state's position in the form: empty while it is open. */
export type Chosen = Position | "";
type Choose = (iso3: string, position: Chosen) => void;
type Show = "all" | "changed" | "open" | Position;

type EditorProps = {
  states: readonly EntryState[];
  chosen: Readonly<Record<string, string>>;
  /** The roll call that it is compared with, by state. */
  baseline: Readonly<Record<string, string>>;
  baselineName: string;
  /** Whether an open state that the baseline names counts as changed: in a correction it does, in a new vote nobody has moved before being named. */
  openCounts: boolean;
  /** Whether a state may be left open: in a whole roll call none is. */
  mayBeOpen: boolean;
  choose: Choose;
};

/** Every member of that day with its position or as open; what differs from the roll call it is compared with is marked. Filters hide rows, never drop them. */
export function RollCallEditor({ states, chosen, baseline, baselineName, openCounts, mayBeOpen, choose }: EditorProps) {
  const [search, setSearch] = useState("");
  const [show, setShow] = useState<Show>("all");
  const wanted = foldName(search);
  const isShown = ({ iso3, folded }: EntryState) => {
    if (wanted && !folded.includes(wanted)) return false;
    const position = chosen[iso3] ?? "";
    if (show === "all") return true;
    if (show === "changed") return hasChanged({ position, before: baseline[iso3] ?? "", openCounts });
    return show === "open" ? position === "" : position === show;
  };
  const shown = states.filter(isShown);
  return (
    <>
      <div className="flex flex-wrap items-end gap-3 noscript:hidden">
        <label className="min-w-48 grow text-sm sm:grow-0">
          <span className="mb-1 block text-ink-soft">Find a state</span>
          <input type="search" className="field" value={search} onChange={(event) => setSearch(event.target.value)} onKeyDown={(event) => event.key === "Enter" && event.preventDefault()} autoComplete="off" />
        </label>
        <label className="text-sm">
          <span className="mb-1 block text-ink-soft">Show</span>
          <select className="field" value={show} onChange={(event) => setShow(event.target.value as Show)}>
            <option value="all">All states</option>
            <option value="changed">Only changed</option>
            <option value="open">Only open</option>
            {positions.map((position) => <option key={position} value={position}>Only {positionTerms[position].inSentence}</option>)}
          </select>
        </label>
        <p role="status" className="pb-2 text-sm text-ink-soft">{shown.length === states.length ? `All ${states.length} states` : `${shown.length} of ${states.length} states`}</p>
      </div>
      <div className="grid gap-x-8 md:grid-cols-2 xl:grid-cols-3">
        {states.map((state) => (
          <StateRow key={state.iso3} state={state} position={chosen[state.iso3] ?? ""} before={baseline[state.iso3] ?? ""} baselineName={baselineName} openCounts={openCounts} mayBeOpen={mayBeOpen} hidden={!shown.includes(state)} choose={choose} />
        ))}
      </div>
    </>
  );
}

type RowProps = { state: EntryState; position: string; before: string; baselineName: string; openCounts: boolean; mayBeOpen: boolean; hidden: boolean; choose: Choose };

// Few elements and short class names: there are 193 of these on a page (globals.css draws them).
const StateRow = memo(function StateRow({ state: { iso3, name }, position, before, baselineName, openCounts, mayBeOpen, hidden, choose }: RowProps) {
  const changed = hasChanged({ position, before, openCounts });
  return (
    <fieldset id={cellKey(iso3)} hidden={hidden} className={changed ? "ballot ballot-changed" : "ballot"}>
      <legend>
        {name}
        {changed && (
          <em>
            {before === "" ? (openCounts ? "was open" : "new here") : `was ${positionTerms[before as Position].inSentence}`}
            <span className="sr-only"> in {baselineName}</span>
          </em>
        )}
      </legend>
      {positions.map((option) => (
        <label key={option}>
          <input type="radio" name={cellKey(iso3)} value={option} aria-label={positionTerms[option].term} checked={position === option} onChange={() => choose(iso3, option)} />
        </label>
      ))}
      {mayBeOpen && <label>
        <input type="radio" name={cellKey(iso3)} value="" aria-label={openTerm.term} checked={position === ""} onChange={() => choose(iso3, "")} />
      </label>}
    </fieldset>
  );
});

/** Whether a state's position is another than in the roll call that it is compared with. */
export function hasChanged({ position, before, openCounts }: { position: string; before: string; openCounts: boolean }): boolean {
  return position !== before && (position !== "" || openCounts);
}
