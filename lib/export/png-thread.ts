/** Draws pictures in a thread: drawing takes a tenth of a second, and packing the pixels as long again. */
import { Resvg } from "@resvg/resvg-js";
import type { Job, Run } from "@/lib/threads/job";

/** `zoom` is how many pixels a px of the drawing becomes. */
export interface Drawing {
  readonly svg: string;
  readonly fontFiles: readonly string[];
  readonly zoom: number;
}

export const pngJob: Job<Drawing, Uint8Array<ArrayBuffer>> = { file: "lib/export/png-thread.ts" };

export const run: Run<Drawing, Uint8Array<ArrayBuffer>> = ({ svg, fontFiles, zoom }) => {
  const font = { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: "Geist", sansSerifFamily: "Geist" };
  return new Uint8Array(new Resvg(svg, { font, fitTo: { mode: "zoom", value: zoom } }).render().asPng());
};
