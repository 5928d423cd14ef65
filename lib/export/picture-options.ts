import { z } from "zod";
import { chartScales } from "@/lib/charts/chart-scale";
import { themes } from "@/lib/charts/palette";

/** How wide a picture may be asked for (px). */
export const pictureWidths = { least: 320, most: 2400, usual: 1080 } as const;

const widthInWords = `a whole number of px from ${pictureWidths.least} to ${pictureWidths.most}`;

/** What the query of a picture's address may ask for. */
export const pictureOptionsSchema = z.object({
  scale: z.enum(chartScales, `one of ${chartScales.join(", ")}`).default("counts"),
  theme: z.enum(themes, `one of ${themes.join(", ")}`).default("light"),
  width: z
    .string(widthInWords)
    .regex(/^\d{1,4}$/, widthInWords)
    .transform(Number)
    .refine((px) => px >= pictureWidths.least && px <= pictureWidths.most, widthInWords)
    .default(pictureWidths.usual),
});
export type PictureOptions = z.output<typeof pictureOptionsSchema>;

/** The query that asks for a picture: only what differs from the usual. */
export function pictureQuery({ scale, theme, width }: Partial<PictureOptions>): string {
  const query = new URLSearchParams();
  if (scale && scale !== "counts") query.set("scale", scale);
  if (theme && theme !== "light") query.set("theme", theme);
  if (width && width !== pictureWidths.usual) query.set("width", String(width));
  return query.size > 0 ? `?${query}` : "";
}
