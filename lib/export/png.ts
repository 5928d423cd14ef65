import path from "node:path";
import { inThread } from "@/lib/threads/threads";
import { pngJob } from "./png-thread";

/** Faces that pictures are drawn with; they come with the package geist. */
const faces = ["Regular", "Italic", "SemiBold"];

/** Pixels of a picture for each px of its drawing: two, so that it is crisp, unless it would become larger than a page can print. */
const largest = 4096;

/** Draws an SVG as PNG, in a thread. `width` is that of the drawing in px. No font of the system is asked, so that it looks the same everywhere. @throws AppError as `inThread` */
export async function toPng(svg: string, { width, folder = process.cwd() }: { width: number; folder?: string }): Promise<Uint8Array<ArrayBuffer>> {
  const fontFiles = faces.map((face) => path.join(folder, "node_modules/geist/dist/fonts/geist-sans", `Geist-${face}.ttf`));
  return inThread(pngJob, { lane: "figures", input: { svg, fontFiles, zoom: Math.min(2, largest / width) } });
}
