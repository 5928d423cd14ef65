/** The keys that step from stop to stop of a chart. */
export const stopKeys = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"] as const;
export type StopKey = (typeof stopKeys)[number];

/** Which of them a key event is; undefined for any other key, and with Alt, Control or Meta held. */
export function stopKeyOf({ key, altKey, ctrlKey, metaKey }: { key: string; altKey: boolean; ctrlKey: boolean; metaKey: boolean }): StopKey | undefined {
  return altKey || ctrlKey || metaKey ? undefined : stopKeys.find((known) => known === key);
}
