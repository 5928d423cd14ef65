"use client";

import { type ComponentType, type ReactNode, useId, useState, useSyncExternalStore } from "react";
import type { InteractiveVotesChartProps } from "./interactive-votes-chart";
import type { EarlyAct } from "./use-chart-stop";
import { useEarlyReader } from "./use-early-reader";
import { stopKeyOf } from "@/lib/charts/stop-keys";
import type { ChartScale } from "@/lib/charts/chart-scale";
import type { VotesChartData } from "@/lib/charts/votes-chart-data";

const never = () => () => {};

/**
 * The chart of votes in a page: the static drawing (`children`, which hold its data too) until a pointer, a finger or the keyboard comes to it; then
 * the interactive one in the same box. Without JavaScript, or when the rest of it cannot be fetched, it stays the drawing. One tab stop; its keys
 * are told to who hears the page.
 */
export function VotesChart({ scale, labelledBy, children }: { scale: ChartScale; labelledBy: string; children: ReactNode }) {
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const [wanted, setWanted] = useState(false);
  const [early, setEarly] = useState<EarlyAct | null>(null);
  const [interactive, setInteractive] = useState<{ Chart: ComponentType<InteractiveVotesChartProps>; data: VotesChartData } | null>(null);
  const hydrated = useSyncExternalStore(never, () => true, () => false);
  const keysId = useId();
  useEarlyReader(box);

  const want = () => {
    const data = box && dataIn(box);
    if (wanted || !data) return;
    setWanted(true);
    import("./interactive-votes-chart").then(
      ({ InteractiveVotesChart }) => setInteractive({ Chart: InteractiveVotesChart, data }),
      () => setWanted(false),
    );
  };
  // A finger that scrolls past does not want the chart; one that taps it does.
  const hover = ({ pointerType }: { pointerType: string }) => {
    if (pointerType !== "touch") want();
  };
  const operable = hydrated ? ({ role: "application", "aria-roledescription": "interactive chart", tabIndex: 0, "aria-labelledby": labelledBy, "aria-describedby": keysId } as const) : {};
  return (
    <>
      <div
        ref={setBox}
        {...operable}
        data-testid="votes-chart"
        className="relative"
        onPointerEnter={hover}
        onPointerMove={hover}
        onFocus={want}
        onClick={({ clientX, clientY }) => {
          if (!interactive) setEarly({ clientX, clientY });
          want();
        }}
        onKeyDown={(event) => {
          const key = interactive ? undefined : stopKeyOf(event);
          if (!key) return;
          event.preventDefault();
          setEarly((before) => ({ keys: [...(before && "keys" in before ? before.keys : []), key] }));
        }}
      >
        {interactive && box ? <interactive.Chart data={interactive.data} scale={scale} box={box} first={early} /> : children}
      </div>
      {hydrated && (
        <p id={keysId} className="sr-only">
          Arrow keys left and right go from vote to vote, down to the events and up again; Escape lets go.
        </p>
      )}
    </>
  );
}

/** The data that stand beside the static drawings; null before these are there. */
function dataIn(box: HTMLElement): VotesChartData | null {
  const block = box.querySelector("script[type='application/json']");
  return block && (JSON.parse(block.textContent) as VotesChartData); // our own words from the same page
}
