import type { z } from "zod";
import { drawingComplaint, plainLine } from "./drawn-letters";

/** A text that stands in charts and their pictures: one that has a letter without a shape there is refused, and the letter is named. */
export function drawnText(text: z.ZodType<string, string>): z.ZodType<string, string> {
  return text.transform(plainLine).superRefine((given, context) => {
    const complaint = drawingComplaint(given);
    if (complaint) context.addIssue({ code: "custom", message: complaint });
  });
}
