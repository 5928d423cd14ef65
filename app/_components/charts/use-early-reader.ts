import { useEffect } from "react";

declare global {
  interface Window {
    /** The first click on the page, kept by public/until-wanted.js. */
    plenaryFirstClick?: MouseEvent;
  }
}

/** Does again what a reader did to an element before the page was alive: clicked it, or rested a pointer on it. */
export function useEarlyReader(element: HTMLElement | null): void {
  useEffect(() => {
    if (!element) return;
    const click = window.plenaryFirstClick;
    delete window.plenaryFirstClick;
    if (click?.target instanceof Node && element.contains(click.target)) {
      element.dispatchEvent(new MouseEvent("click", { bubbles: true, clientX: click.clientX, clientY: click.clientY }));
    } else if (element.matches(":hover") && window.matchMedia("(hover: hover)").matches) {
      element.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, pointerType: "mouse" }));
    }
  }, [element]);
}
