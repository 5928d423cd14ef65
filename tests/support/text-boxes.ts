import { textWidth } from "@/lib/charts/text-width";

/** Where a text of a drawing stands, in px of the drawing. */
export type TextBox = { text: string; left: number; right: number; top: number; bottom: number };

type Open = { attributes: Readonly<Record<string, string>>; dx: number; dy: number };

const inherited = (open: readonly Open[], name: string) => open.findLast(({ attributes }) => name in attributes)?.attributes[name];
const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'" };

/** The boxes of all texts of an SVG, read off its markup as React writes it: capitals and digits, without what hangs below the line. */
export function textBoxes(markup: string): TextBox[] {
  const open: Open[] = [];
  const boxes: TextBox[] = [];
  let text: string | null = null;
  for (const [, closing, name, written = "", alone, words] of markup.matchAll(/<(\/?)([a-zA-Z]+)([^>]*?)(\/?)>|([^<]+)/g)) {
    if (words !== undefined) {
      if (text !== null) text += words.replace(/&[^;]+;/g, (entity) => entities[entity] ?? entity);
    } else if (closing) {
      if (name === "text" && text !== null && text.trim() !== "") boxes.push(boxOf(text, open));
      if (name === "text") text = null;
      open.pop();
    } else if (!alone) {
      const attributes = Object.fromEntries([...written.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]));
      const [, dx = "0", dy = "0"] = /translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(attributes.transform ?? "") ?? [];
      open.push({ attributes, dx: Number(dx), dy: Number(dy) });
      if (name === "text") text = "";
    }
  }
  return boxes;
}

function boxOf(text: string, open: readonly Open[]): TextBox {
  const size = Number(inherited(open, "font-size"));
  const width = textWidth(text, { size, bold: Number(inherited(open, "font-weight") ?? 400) >= 600 });
  const { x = "0", y = "0", dy } = open.at(-1)!.attributes;
  const [right, down] = open.reduce(([across, along], it) => [across + it.dx, along + it.dy], [0, 0]) as [number, number];
  const baseline = Number(y) + down + (dy === "0.35em" ? 0.35 * size : 0);
  const from = Number(x) + right;
  const left = { start: from, middle: from - width / 2, end: from - width }[inherited(open, "text-anchor") ?? "start"]!;
  return { text, left, right: left + width, top: baseline - 0.72 * size, bottom: baseline };
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
