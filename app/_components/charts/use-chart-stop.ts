import { useEffect, useState } from "react";
import { type Stop, stopAt, stepFrom } from "@/lib/charts/chart-stops";
import { type StopKey, stopKeyOf } from "@/lib/charts/stop-keys";
import type { VotesChart } from "@/lib/charts/votes-chart";

/** Where the reader is in the chart, and how they got there: what was pointed at goes when the pointer goes, what was pressed stays. */
export type Held = { stop: Stop; by: "pointer" | "press" | "keys" };

type PlaceOnScreen = { clientX: number; clientY: number };

/** What a reader did to the chart while it was being fetched: pressed a place, or went by keys. */
export type EarlyAct = PlaceOnScreen | { keys: readonly StopKey[] };

function stopUnder(chart: VotesChart, box: HTMLElement, { clientX, clientY }: PlaceOnScreen): Stop | null {
  const { left, top, width } = box.getBoundingClientRect();
  const factor = chart.width / width;
  return stopAt(chart, { x: (clientX - left) * factor, y: (clientY - top) * factor });
}

function heldAfter(chart: VotesChart, box: HTMLElement, first: EarlyAct | null): Held | null {
  if (!first) return null;
  const byKeys = "keys" in first;
  const stop = byKeys ? first.keys.reduce<Stop | null>((at, key) => stepFrom(chart, at, key), null) : stopUnder(chart, box, first);
  return stop && { stop, by: byKeys ? "keys" : "press" };
}

/** Follows pointer, finger and keys over the box of a chart. `first` is what the reader did while the chart was being fetched. */
export function useChartStop({ chart, box, first }: { chart: VotesChart; box: HTMLElement; first: EarlyAct | null }): Held | null {
  const [held, setHeld] = useState<Held | null>(() => heldAfter(chart, box, first));

  useEffect(() => {
    const inPanel = (event: Event) => event.target instanceof Element && event.target.closest("[data-chart-panel]") !== null;
    const move = (event: PointerEvent) => {
      if (event.pointerType === "touch" || inPanel(event)) return;
      const stop = stopUnder(chart, box, event);
      setHeld((before) => (before?.by === "press" ? before : stop && { stop, by: "pointer" }));
    };
    const press = (event: MouseEvent) => {
      if (inPanel(event)) return;
      const stop = stopUnder(chart, box, event);
      setHeld((before) => (stop && !(before?.by === "press" && JSON.stringify(before.stop) === JSON.stringify(stop)) ? { stop, by: "press" } : null));
    };
    const leave = () => setHeld((before) => (before?.by === "pointer" ? null : before));
    const key = (event: KeyboardEvent) => {
      if (event.key === "Escape") setHeld(null);
      const step = stopKeyOf(event);
      if (event.target === box && step) {
        event.preventDefault();
        setHeld((before) => {
          const stop = stepFrom(chart, before?.stop ?? null, step);
          return stop && { stop, by: "keys" };
        });
      }
    };
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.contains(event.target)) setHeld(null);
    };
    box.addEventListener("pointermove", move);
    box.addEventListener("click", press);
    box.addEventListener("pointerleave", leave);
    box.addEventListener("keydown", key);
    document.addEventListener("pointerdown", outside);
    return () => {
      box.removeEventListener("pointermove", move);
      box.removeEventListener("click", press);
      box.removeEventListener("pointerleave", leave);
      box.removeEventListener("keydown", key);
      document.removeEventListener("pointerdown", outside);
    };
  }, [chart, box]);

  return held;
}
