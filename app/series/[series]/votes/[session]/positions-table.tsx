import { OpenMark, PositionMark } from "../../../../_components/ui/position-mark";
import { FilterForm } from "../../../../_components/forms/filter-form";
import { regionNames, regions } from "@/lib/countries/schema";
import { filterRollCall, type RollCallFilter } from "@/lib/votes/roll-call-filter";
import type { OpenRow, RollCallRow } from "@/lib/votes/roll-call-rows";
import { positions } from "@/lib/votes/schema";
import { openTerm, positionTerms } from "@/lib/votes/words";

/** The roll call, states that are still open at its end, filtered by what the address says; the line above the table counts what is shown. */
export function PositionsTable({ rows, filter, hasBefore }: { rows: readonly (RollCallRow | OpenRow)[]; filter: RollCallFilter; hasBefore: boolean }) {
  const { position = "", region = "", moved = "" } = filter;
  const shown = filterRollCall(rows, filter);
  const counts = positions.map((each) => `${shown.filter((row) => row.position === each).length} ${positionTerms[each].inSentence}`).join(", ");
  const open = shown.filter((row) => row.position === null).length;
  const hasOpen = rows.some((row) => row.position === null);
  return (
    <div className="space-y-3">
      <FilterForm
        anchor="positions"
        fields={[
          { name: "position", label: "Position", value: position, options: [...positions.map((each) => [each, positionTerms[each].term] as const), ...(hasOpen ? [["open", openTerm.term] as const] : [])] },
          { name: "region", label: "Regional group", value: region, options: [...regions.map((each) => [each, regionNames[each]] as const), ["none", "No group"]] },
          ...(hasBefore ? [{ name: "moved", label: "Switches", value: moved, options: [["yes", "Only states that moved"]] as const }] : []),
        ]}
      />
      <p role="status">
        {shown.length === rows.length ? `All ${rows.length} states` : `${shown.length} of ${rows.length} states`}: {counts}{hasOpen && `, ${open} open`}.
      </p>
      <div className="scroll-x" tabIndex={0} role="region" aria-label="Roll call">
        <table className="data-table">
          <caption className="sr-only">Positions by state</caption>
          <thead>
            <tr>
              <th scope="col">State</th>
              <th scope="col">Position</th>
              {hasBefore && <th scope="col">Vote before</th>}
              <th scope="col">Regional group</th>
              <th scope="col">Source</th>
              <th scope="col" className="number">Sources agreeing</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.country}>
                <th scope="row">
                  {row.name}
                  {row.position !== null && row.hasNote && <a href="#notes" className="ml-1 text-sm" aria-label={`Note on ${row.name}`}>note</a>}
                </th>
                <td>{row.position === null ? <OpenMark /> : <PositionMark position={row.position} />}</td>
                {hasBefore && <td>{row.previous === null ? "not called" : row.previous === row.position ? "same" : <PositionMark position={row.previous} />}</td>}
                <td>{row.region ? regionNames[row.region] : "–"}</td>
                <td>{row.position === null ? "–" : row.source.toUpperCase()}</td>
                <td className="number">{row.position === null ? "–" : (row.agreedBy ?? "not compared")}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {shown.length === 0 && <p className="py-4">No state fits this choice.</p>}
      </div>
    </div>
  );
}
