"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { CountStrips } from "./count-strips";
import type { StripCounts } from "@/lib/charts/count-strips";
import type { Counts } from "@/lib/forecast/outcomes";
import { foldForm } from "@/lib/forecast/scenario-form";

export type LiveNumbers = { headline: string; detail: string; expected: Counts; counts: StripCounts; /** The level's size in states, in words; null where none is assumed. */ size: string | null };
type Props = { page: string; numbers: LiveNumbers; members: number; last: Counts | null; chosen: { scenario: string; push: string }; children: ReactNode };

/** The fields that the numbers depend on; the others only choose what the page shows. */
const asked = ["model", "push", "scenario", "assume", "leave", "newcomers", "asOf", "seed"];
/** How long a reader must rest before the whole page follows (ms). */
const restBeforePage = 700;

const numbersQuery = (query: URLSearchParams) => new URLSearchParams([...query].filter(([name]) => asked.includes(name))).toString();

/**
 * The scenario form with its four counts beside it. Without JavaScript it is a plain form. With it, every step of the slider asks for the new numbers at once
 * (one question at a time, the newest next), and when the reader rests the whole page follows under its own address.
 */
export function LiveScenario({ page, numbers, members, last, chosen, children }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [live, setLive] = useState<{ since: LiveNumbers; numbers: LiveNumbers } | null>(null);
  const asking = useRef({ busy: false, next: null as string | null });
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const shown = live?.since === numbers ? live.numbers : numbers;

  useEffect(() => () => clearTimeout(rest.current), []);
  // The address may change past the form (back, a link): its fields follow, but not under the reader's hand.
  useEffect(() => {
    const { scenario, push } = (form.current?.elements ?? {}) as { scenario?: HTMLSelectElement; push?: HTMLInputElement };
    if (scenario && push && document.activeElement !== scenario && document.activeElement !== push) [scenario.value, push.value] = [chosen.scenario, chosen.push];
  }, [chosen.scenario, chosen.push]);

  const queryOfForm = () => foldForm(new URLSearchParams([...new FormData(form.current!)].map(([name, value]) => [name, String(value)])));

  async function askNumbers(query: string) {
    const { current } = asking;
    if (current.busy) {
      current.next = query;
      return;
    }
    current.busy = true;
    try {
      const answer = await fetch(`${page}/live?${query}`);
      if (answer.ok) setLive({ since: numbers, numbers: (await answer.json()) as LiveNumbers });
    } catch {
      // Out of reach: the page itself will say so when it follows.
    }
    current.busy = false;
    const next = current.next;
    current.next = null;
    if (next !== null && next !== query) void askNumbers(next);
  }

  function stepped({ target }: { target: EventTarget }) {
    const { name } = target as HTMLInputElement;
    const scenario = form.current?.elements.namedItem("scenario") as HTMLSelectElement;
    if (name === "push") scenario.value = "push";
    if (!["push", "scenario"].includes(name)) return;
    const query = queryOfForm();
    void askNumbers(numbersQuery(query));
    clearTimeout(rest.current);
    rest.current = setTimeout(() => router.replace(`${page}?${query}`, { scroll: false }), restBeforePage);
  }

  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
      <form ref={form} method="get" action={page} onInput={stepped} className="space-y-4">
        {children}
      </form>
      <div className="order-first space-y-4 lg:order-none">
        <p role="status" className="font-semibold" data-testid="live-headline">{shown.headline}.</p>
        {shown.size && <p data-testid="live-size">{shown.size}</p>}
        <CountStrips counts={shown.counts} expected={shown.expected} members={members} last={last} />
        <p className="text-xs text-ink-soft">
          Coloured line: the middle; dark bar half the time, light bar 9 times in 10; upright line across: the last vote. In favour on a scale from 0 to {members}, the others from 0 to a third of it.
        </p>
      </div>
    </div>
  );
}
