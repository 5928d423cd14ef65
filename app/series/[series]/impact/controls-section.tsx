import { DownloadLinks } from "../../../_components/ui/download-links";
import { Folded } from "./folded";
import type { ControlShares, Share } from "@/lib/impact/control-shares";
import type { DriftComparison } from "@/lib/impact/double-difference";
import type { Impact } from "@/lib/impact/impact";
import { rankInWords } from "@/lib/impact/rank-words";
import { signedTenths } from "@/lib/impact/verdict";
import { dayInWords } from "@/lib/votes/day";
import { counted, plural } from "@/lib/words/plural";

type Props = { impact: Extract<Impact, { state: "estimated" }>; names: Readonly<Record<string, string>>; csv: string };

/** The same states over the same months on the other resolutions: a general drift would show there, too. */
export function ControlsSection({ impact: { controls, drift, driftStates, move }, names, csv }: Props) {
  const did = move === "leave" ? "left" : "joined";
  return (
    <Folded id="controls" title="The same months on other resolutions">
      {drift ? <Drift drift={drift} /> : <p>Fewer than three other series were voted on before and after, so a general drift cannot be told.</p>}
      {controls.length > 0 && (
        <div className="scroll-x" tabIndex={0} role="region" aria-label="Control resolutions">
          <table className="data-table">
            <caption className="sr-only">Share that {did} “in favour” on each control series, among the states that did so here and among those that stayed</caption>
            <thead>
              <tr>
                <th scope="col">Control series</th>
                <th scope="col">Votes compared</th>
                <th scope="col" className="number">{did} here</th>
                <th scope="col" className="number">stayed here</th>
                <th scope="col" className="number">Difference (90 %)</th>
              </tr>
            </thead>
            <tbody>
              {[...controls].sort((a, b) => (b.difference?.value ?? -9) - (a.difference?.value ?? -9)).map((control) => <ControlRow key={control.series} control={control} />)}
            </tbody>
          </table>
        </div>
      )}
      <p className="max-w-3xl">
        {driftStates.length === 0
          ? "For no single state does its record on the other resolutions explain what it did here."
          : `For ${counted(driftStates.length, "state")} a general drift explains the switch, since ${plural(driftStates.length, "it", "they")} made the same move elsewhere, more often than states that stayed here do by chance: ${driftStates.map(({ country, on, of }) => `${names[country] ?? country} (${on.length} of ${of})`).join(", ")}.`}
      </p>
      <DownloadLinks links={[{ href: csv, label: "Controls as CSV" }]} />
    </Folded>
  );
}

function Drift({ drift: { controls, own, drift, double, triple, rank } }: { drift: DriftComparison }) {
  const range = ([low, high]: readonly [number, number]) => `${signedTenths(low)} to ${signedTenths(high)}`;
  return (
    <>
      <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-2 lg:grid-cols-4">
        {[
          ["In favour here, against the vote before", signedTenths(own), null],
          [`General drift: mean change on ${controls} others`, signedTenths(drift.value), range(drift.interval)],
          ["Particular to this one (double difference)", signedTenths(double.value), range(double.interval)],
          ...(triple ? [[`Beyond the last ${triple.quietWindows} quiet windows (triple difference)`, signedTenths(triple.value), range(triple.interval)] as const] : []),
        ].map(([words, value, interval]) => (
          <div key={words} className="border-t-2 border-line-strong pt-2">
            <dt className="text-sm text-ink-soft">{words}</dt>
            <dd className="tabular text-xl font-semibold">
              {value} {interval && <span className="text-sm font-normal whitespace-nowrap">({interval})</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="lede text-sm">
        In states, with 90 % bootstrap intervals over states. By this double difference, in either direction, the vote is the {rankInWords(rank)} of this series: a rank of its own, since it measures against other resolutions and not against what was expected. Control votes held after this one may have been moved by the
        same campaign: then too much is called drift, and too little particular.
      </p>
    </>
  );
}

function ControlRow({ control: { shortTitle, before, after, moved, stayed, difference } }: { control: ControlShares }) {
  const share = ({ moved: did, of }: Share) => (of === 0 ? "–" : `${(did / of).toFixed(2)} (${did} of ${of})`);
  return (
    <tr>
      <th scope="row">{shortTitle}</th>
      <td className="whitespace-nowrap">{dayInWords(before, { short: true })} → {dayInWords(after, { short: true })}</td>
      <td className="number whitespace-nowrap">{share(moved)}</td>
      <td className="number whitespace-nowrap">{share(stayed)}</td>
      <td className="number whitespace-nowrap">{difference ? `${signedShare(difference.value)} (${difference.interval.map(signedShare).join(" to ")})` : "–"}</td>
    </tr>
  );
}

const signedShare = (value: number) => `${value < -0.005 ? "−" : value > 0.005 ? "+" : ""}${Math.abs(value).toFixed(2)}`;
