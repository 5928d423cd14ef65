import { Window } from "happy-dom";
import { textWidth } from "@/lib/charts/text-width";

/** Where a text of a drawing stands, in px of the drawing. */
export type TextBox = { text: string; left: number; right: number; top: number; bottom: number };

const inherited = (element: Element, name: string): string | null => element.getAttribute(name) ?? (element.parentElement ? inherited(element.parentElement, name) : null);

function moved(element: Element): [number, number] {
  const [x, y] = element.parentElement ? moved(element.parentElement) : [0, 0];
  const [, dx = "0", dy = "0"] = /translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(element.getAttribute("transform") ?? "") ?? [];
  return [x + Number(dx), y + Number(dy)];
}

/** The boxes of all texts of an SVG, read off its markup: capitals and digits, without what hangs below the line. */
export function textBoxes(markup: string): TextBox[] {
  const { document } = new Window();
  document.body.innerHTML = markup;
  return [...document.querySelectorAll("text")].flatMap((node): TextBox[] => {
    const element = node as unknown as Element;
    const text = element.textContent ?? "";
    if (text.trim() === "") return [];
    const size = Number(inherited(element, "font-size"));
    const width = textWidth(text, { size, bold: Number(inherited(element, "font-weight") ?? 400) >= 600 });
    const [dx, dy] = moved(element);
    const x = Number(element.getAttribute("x")) + dx;
    const baseline = Number(element.getAttribute("y")) + dy + (element.getAttribute("dy") === "0.35em" ? 0.35 * size : 0);
    const left = { start: x, middle: x - width / 2, end: x - width }[inherited(element, "text-anchor") ?? "start"]!;
    return [{ text, left, right: left + width, top: baseline - 0.72 * size, bottom: baseline }];
  });
}

/** Pairs of texts of which one covers a part of the other. */
export function overlaps(boxes: readonly TextBox[]): string[] {
  return boxes.flatMap((a, at) =>
    boxes.slice(at + 1).filter((b) => a.left < b.right - 0.01 && b.left < a.right - 0.01 && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01).map((b) => `“${a.text}” and “${b.text}”`),
  );
}

/** Texts that reach out of a drawing. */
export function outside(boxes: readonly TextBox[], { width, height }: { width: number; height: number }): string[] {
  return boxes.filter(({ left, right, top, bottom }) => left < -0.01 || right > width + 0.01 || top < -0.01 || bottom > height + 0.01).map(({ text }) => `“${text}”`);
}
