/** Three ways to lay a chart out; a narrow one is not a wide one made small. */
export type ChartForm = "narrow" | "medium" | "wide";

/** Sizes in px of the drawing's own space. */
export type ChartLayout = {
  form: ChartForm;
  width: number;
  /** Height of the plot alone. */
  plotHeight: number;
  /** Size of labels, and of what is smaller. */
  text: number;
  small: number;
  marker: number;
  left: number;
  top: number;
  /** Width of the column in which the next vote is projected. */
  projection: number;
  /** Width of the names at the right end. */
  labels: number;
  /** Height of one lane of the event rail, and how near two events may come before they are drawn as one. */
  lane: number;
  apart: number;
};

/** The widths at which pages draw; above the last the drawing grows as a whole. */
export const drawnWidths: Record<ChartForm, number> = { narrow: 360, medium: 700, wide: 1080 };

/** From these widths of the box on (px) the next form is used. The page's container queries say the same. */
export const formFrom: Record<Exclude<ChartForm, "narrow">, number> = { medium: 544, wide: 896 };

export function formOf(width: number): ChartForm {
  return width >= formFrom.wide ? "wide" : width >= formFrom.medium ? "medium" : "narrow";
}

/** The layout of a chart of that width; what is wider than 1080 is laid out at 1080 and drawn larger. */
export function chartLayout(width: number): ChartLayout {
  const form = formOf(width);
  const within = Math.min(width, drawnWidths.wide);
  if (form === "narrow") {
    return { form, width: within, plotHeight: 270, text: 12, small: 11.5, marker: 2.1, left: 26, top: 22, projection: 54, labels: 84, lane: 21, apart: 29 };
  }
  if (form === "medium") {
    return { form, width: within, plotHeight: 320, text: 14, small: 12.5, marker: 3, left: 36, top: 24, projection: 82, labels: 148, lane: 22, apart: 30 };
  }
  return { form, width: within, plotHeight: 350, text: 14, small: 12.5, marker: 3.6, left: 40, top: 24, projection: 96, labels: 160, lane: 22, apart: 30 };
}
