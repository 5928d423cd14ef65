import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { palettes } from "@/lib/charts/palette";

const styles = readFileSync("app/globals.css", "utf8");

it("paints pictures in the colours of the page", () => {
  for (const role of Object.keys(palettes.light) as (keyof typeof palettes.light)[]) {
    expect(styles).toContain(`--${role}: light-dark(${palettes.light[role]}, ${palettes.dark[role]});`);
  }
});
