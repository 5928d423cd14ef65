import type { LevelCount, PastPush } from "@/lib/forecast/desk/past-pushes";
import { pastPushesInWords } from "@/lib/forecast/past-pushes-words";

const range = ({ median, q05, q95 }: LevelCount) => `${median} (${q05 === q95 ? q05 : `${q05}–${q95}`})`;

/** What levels of pressure would have said after each earlier push of the series, and what came. */
export function PastPushes({ pushes, series }: { pushes: readonly PastPush[]; series: string }) {
  return (
    <section aria-labelledby="pushes" className="space-y-4">
      <h2 id="pushes">After each earlier push: what “stays” and “rises” would have said</h2>
      <p className="lede">{pastPushesInWords(pushes)}</p>
      {pushes.length > 0 && (
        <div className="scroll-x" tabIndex={0} role="region" aria-label="After each earlier push">
          <table className="data-table">
            <caption className="pb-2 text-left text-sm text-ink-soft">In favour, and states newly against or abstaining, at the vote after each push; in brackets nine times in ten</caption>
            <thead>
              <tr>
                <th scope="col">Push of</th>
                <th scope="col" className="number">It moved</th>
                <th scope="col">Next vote</th>
                <th scope="col" className="number">In favour: stays</th>
                <th scope="col" className="number">rises</th>
                <th scope="col" className="number">came</th>
                <th scope="col" className="number">Newly leaving: stays</th>
                <th scope="col" className="number">rises</th>
                <th scope="col" className="number">came</th>
              </tr>
            </thead>
            <tbody>
              {pushes.map(({ session, date, moved, next, stays, rises }) => (
                <tr key={`${session}/${date}`}>
                  <th scope="row"><a href={`/series/${series}/votes/${session}`}>{date.slice(0, 4)}</a></th>
                  <td className="number">{moved}</td>
                  <td><a href={`/series/${series}/votes/${next.session}`}>{next.date.slice(0, 4)}</a></td>
                  <td className="number whitespace-nowrap">{range(stays.yes)}</td>
                  <td className="number whitespace-nowrap">{range(rises.yes)}</td>
                  <td className="number font-semibold">{next.actual.yes}</td>
                  <td className="number whitespace-nowrap">{range(stays.newly)}</td>
                  <td className="number whitespace-nowrap">{range(rises.newly)}</td>
                  <td className="number font-semibold">{next.newly}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
