"use client";

import { useEffect, useRef } from "react";
import { leftMarkup } from "./still-markup";

/** One object for ever, so that React sees no change and never touches what is inside. */
const asItStands = { __html: "" };

type Props = {
  /** Names the part within its page. */
  name: string;
  /** Changes when the text does. */
  digest: string;
};

/**
 * Stands for a part of a page that never moves. The server writes its text into the page; the browser keeps what stands there, so the text is not
 * sent a second time as data. Where nothing stands there (the page was reached without loading it as a document, or was drawn anew after an
 * extension had changed it), or what stands there is of another address, the part is taken from the page as its address gives it.
 */
export function StillPart({ name, digest }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef<string>(null);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    if (shown.current === null && element.hasChildNodes()) shown.current = digest;
    if (shown.current === digest) return;
    const left = new AbortController();
    partOfPage(name, left.signal).then(
      (html) => {
        element.innerHTML = html;
        shown.current = digest;
      },
      () => {}, // The reader has gone on, or is cut off: what stands there stays.
    );
    return () => left.abort();
  }, [name, digest]);

  return <div ref={box} data-still={name} suppressHydrationWarning dangerouslySetInnerHTML={typeof window === "undefined" ? { __html: leftMarkup(digest) } : asItStands} />;
}

async function partOfPage(name: string, signal: AbortSignal): Promise<string> {
  const answer = await fetch(window.location.href, { headers: { Accept: "text/html" }, signal });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.querySelector(`[data-still="${CSS.escape(name)}"]`)?.innerHTML ?? "";
}
