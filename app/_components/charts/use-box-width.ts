import { useCallback, useSyncExternalStore } from "react";

/** The width of an element in CSS px, whenever it changes. */
export function useBoxWidth(box: HTMLElement): number {
  const subscribe = useCallback(
    (changed: () => void) => {
      const observer = new ResizeObserver(changed);
      observer.observe(box);
      return () => observer.disconnect();
    },
    [box],
  );
  return useSyncExternalStore(subscribe, () => box.getBoundingClientRect().width);
}
