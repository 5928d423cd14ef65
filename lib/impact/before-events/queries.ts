import { db } from "@/lib/db";
import { countsOfAnswer } from "@/lib/forecast/desk/backtested-forecast";
import { CALM_SUFFIX } from "@/lib/forecast/desk/desk";
import type { BacktestedForecast, PlannedForecast } from "@/lib/forecast/desk/questions";
import { ask } from "@/lib/forecast/desk/threads";
import { forgetOutdated, keepBacktested } from "@/lib/forecast/backtests/mutations";
import { getForecast } from "@/lib/forecast/queries";
import { type StampedRecord } from "@/lib/forecast/record/queries";
import { USUAL_SEED } from "@/lib/forecast/seed";
import { atRevision } from "@/lib/revisions/cache";
import type { SeriesRecord } from "@/lib/series/schema";
import { withoutOutcomes } from "@/lib/timeline/vote-outcome";
import { type CalmForecastOfWindow, isEstimable } from "../impact";
import { type EventWindow, windowsOf } from "../window";

type Urgency = "awaited" | "for later";

/** The calm forecasts of the votes after events, each as of the first day of its window. */
export interface BeforeEvents {
  /** A window for each event that can be estimated. */
  readonly windows: readonly EventWindow[];
  /** The forecast of a window that begins with one of the events, if it is made. */
  of(window: EventWindow): CalmForecastOfWindow | undefined;
  /** Makes it if need be, and keeps it. What a reader waits for is made in the readers' thread. `signal` takes it back before its turn; then this ends with AbortError. */
  make(window: EventWindow, urgency: Urgency, signal?: AbortSignal): Promise<void>;
}

const CALM = `full${CALM_SUFFIX}`;

const keptUnder = (slug: string) => `${slug}/before events`;
const nameOf = ({ vote, asOf }: EventWindow) => `${vote?.id}@${asOf}`;

/** A vote whose roll call is provisional is not in the record that models read; its tally is held against the calm forecast made for that day. */
const isProvisional = ({ vote }: EventWindow) => vote?.rollCall === "provisional";

async function calmCounts(series: string, { asOf }: EventWindow): Promise<CalmForecastOfWindow> {
  const { forecast } = await getForecast({ series, pressure: { kind: "calm" }, overrides: {}, leave: [], newcomers: 0, asOf });
  return { counts: countsOfAnswer(forecast), states: [] };
}

/** Kept in the database beside the backtests, under a name of their own, so that no process makes them again. Read once for a revision. */
export function beforeEvents(record: SeriesRecord, voting: StampedRecord): Promise<BeforeEvents> {
  const { slug } = record.series;
  return atRevision({
    key: `impact/before events/${slug}`,
    revision: [record.revision.number, voting.number],
    make: async () => {
      const windows = windowsOf({ events: withoutOutcomes(record.events, record.votes), votes: record.votes, mode: "apart" }).filter((window) => isEstimable(record, window));
      const announced = new Map<string, CalmForecastOfWindow>();
      const earlier = [...new Map(windows.filter((window) => !isProvisional(window)).map((window) => [nameOf(window), { voteId: String(window.vote!.id), asOf: window.asOf }])).values()];
      const planned = earlier.length === 0 ? [] : await ask("readers", voting, { kind: "plan", series: slug, models: [CALM], seed: USUAL_SEED, earlier });
      const keys = planned.map(({ key }) => key);
      const kept = await db().backtestedForecast.findMany({ where: { key: { in: keys } }, select: { key: true, result: true } });
      const results = new Map(kept.map(({ key, result }) => [key, result as unknown as BacktestedForecast]));
      const byName = new Map(planned.map((one) => [`${one.voteId}@${one.asOf}`, one]));
      const running = new Map<string, Promise<void>>();
      if (results.size < keys.length) await forgetOutdated({ series: keptUnder(slug), keys });
      const makeOne = async (one: PlannedForecast, urgency: Urgency, signal?: AbortSignal) => {
        if (results.has(one.key)) return;
        const result = await ask(urgency === "awaited" ? "readers" : "background", voting, { kind: "backtest", planned: one }, { line: "before events", ...(signal ? { signal } : {}) });
        results.set(one.key, result);
        await keepBacktested({ key: one.key, series: keptUnder(slug), result });
      };
      return {
        windows,
        of: (window) => (isProvisional(window) ? announced.get(nameOf(window)) : undefined) ?? results.get(byName.get(nameOf(window))?.key ?? ""),
        make: async (window, urgency, signal) => {
          if (isProvisional(window)) {
            if (!announced.has(nameOf(window))) announced.set(nameOf(window), await calmCounts(slug, window));
            return;
          }
          const one = byName.get(nameOf(window));
          if (!one || results.has(one.key)) return;
          const already = running.get(`${urgency} ${one.key}`);
          if (already) return already;
          const made = makeOne(one, urgency, signal);
          running.set(`${urgency} ${one.key}`, made);
          made.catch(() => running.delete(`${urgency} ${one.key}`));
          return made;
        },
      };
    },
  });
}
