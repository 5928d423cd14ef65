"use client";

import { lazy, type ReactNode, Suspense, useId, useState, useSyncExternalStore } from "react";
import type { ChartScale } from "@/lib/charts/chart-scale";
import type { VotesChartData } from "@/lib/charts/votes-chart-data";

const InteractiveVotesChart = lazy(async () => ({ default: (await import("./interactive-votes-chart")).InteractiveVotesChart }));

const never = () => () => {};

/**
 * The chart of votes in a page: the static drawing (`children`) until a pointer, a finger or the keyboard comes to it; then the interactive one in
 * the same box. Without JavaScript it stays the drawing. One tab stop; its keys are told to who hears the page.
 */
export function VotesChart({ data, scale, labelledBy, children }: { data: VotesChartData; scale: ChartScale; labelledBy: string; children: ReactNode }) {
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const [wanted, setWanted] = useState<{ clientX: number; clientY: number } | true | null>(null);
  const hydrated = useSyncExternalStore(never, () => true, () => false);
  const keysId = useId();
  const operable = hydrated ? ({ role: "application", "aria-roledescription": "interactive chart", tabIndex: 0 } as const) : {};
  return (
    <>
      <div
        ref={setBox}
        {...operable}
        aria-labelledby={hydrated ? labelledBy : undefined}
        aria-describedby={hydrated ? keysId : undefined}
        data-testid="votes-chart"
        data-layer={wanted ? "wanted" : "static"}
        className="relative"
        onPointerEnter={() => setWanted((before) => before ?? true)}
        onPointerMove={() => setWanted((before) => before ?? true)}
        onPointerDown={({ clientX, clientY }) => setWanted((before) => (before === null || before === true ? { clientX, clientY } : before))}
        onFocus={() => setWanted((before) => before ?? true)}
      >
        {wanted && box ? (
          <Suspense fallback={children}>
            <InteractiveVotesChart data={data} scale={scale} box={box} first={wanted === true ? null : wanted} />
          </Suspense>
        ) : (
          children
        )}
      </div>
      {hydrated && (
        <p id={keysId} className="sr-only">
          Arrow keys left and right go from vote to vote, down to the events and up again; Escape lets go.
        </p>
      )}
    </>
  );
}
