import { chanceInWords } from "@/lib/forecast/chance-words";
import type { PushAnswer } from "@/lib/forecast/desk/forecast-answer";
import { type ExposedState, exposureReasons } from "@/lib/forecast/exposure-words";
import { capital } from "@/lib/forecast/scenario-words";

const shown = 20;

/** The states that fall most under a further push, with why; and the sponsor, which does not. */
export function ExposureTable({ states, push, presser, nameOf }: { states: readonly ExposedState[]; push: PushAnswer; presser: string; nameOf: (iso3: string) => string }) {
  const sponsor = states.find(({ kind }) => kind === "sponsor");
  const rows = [...states.filter(({ kind }) => kind !== "sponsor").slice(0, shown), ...(sponsor ? [sponsor] : [])];
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="The states most exposed to a further push">
      <table className="data-table">
        <caption className="pb-2 text-left text-sm text-ink-soft">The {shown} states whose chance of being in favour falls most{sponsor ? ", and the sponsor" : ""}</caption>
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col" className="number">In favour if pressure stays</th>
            <th scope="col" className="number">Under a further push</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((state) => (
            <tr key={state.country}>
              <th scope="row">{nameOf(state.country)}</th>
              <td className="number">{chanceInWords(state.now)}</td>
              <td className="number">{chanceInWords(state.pushed)}</td>
              <td className="min-w-64">{capital(exposureReasons(state, { presser, push }).join("; "))}.</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
