import { useEffect, useState } from "react";
import { type Stop, stopAt, type StopKey, stepFrom, stopKeys } from "@/lib/charts/chart-stops";
import type { VotesChart } from "@/lib/charts/votes-chart";

/** Where the reader is in the chart, and how they got there: what was pointed at goes when the pointer goes, what was pressed stays. */
export type Held = { stop: Stop; by: "pointer" | "press" | "keys" };

type PlaceOnScreen = { clientX: number; clientY: number };

function stopUnder(chart: VotesChart, box: HTMLElement, { clientX, clientY }: PlaceOnScreen): Stop | null {
  const { left, top, width } = box.getBoundingClientRect();
  const factor = chart.width / width;
  return stopAt(chart, { x: (clientX - left) * factor, y: (clientY - top) * factor });
}

/** Follows pointer, finger and keys over the box of a chart. `first` is the press that asked for the chart, if it was one. */
export function useChartStop({ chart, box, first }: { chart: VotesChart; box: HTMLElement; first: PlaceOnScreen | null }): Held | null {
  const [held, setHeld] = useState<Held | null>(() => {
    const stop = first && stopUnder(chart, box, first);
    return stop && { stop, by: "press" };
  });

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
      else if (event.target === box && stopKeys.includes(event.key) && !event.altKey && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        setHeld((before) => {
          const stop = stepFrom(chart, before?.stop ?? null, event.key as StopKey);
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
