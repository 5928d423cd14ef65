import type { Position } from "@/lib/votes/schema";

export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

export type ColourRole = "ground" | "sunken" | "ink" | "ink-soft" | "line" | "line-strong" | Position;

/** What a drawing paints with: the page's own roles, or colours that a picture carries with it. */
export type Palette = Record<ColourRole, string>;

const roles: readonly ColourRole[] = ["ground", "sunken", "ink", "ink-soft", "line", "line-strong", "yes", "no", "abstain", "absent"];

/** The page's roles: light and dark follow the reader. */
export const pagePalette = Object.fromEntries(roles.map((role) => [role, `var(--${role})`])) as Palette;

/** The same roles with their values, for pictures that leave the page. A test holds them to app/globals.css. */
export const palettes: Record<Theme, Palette> = {
  light: {
    ground: "#fdfcfa", sunken: "#f3f1ec", ink: "#1a1c20", "ink-soft": "#54585f", line: "#dcd9d2", "line-strong": "#85888f",
    yes: "#0067a8", no: "#b84300", abstain: "#8a6100", absent: "#61666e",
  },
  dark: {
    ground: "#14161a", sunken: "#22262e", ink: "#eceef2", "ink-soft": "#a9b0bb", line: "#343a45", "line-strong": "#78808d",
    yes: "#56b4e9", no: "#ff8552", abstain: "#f0b429", absent: "#a3a9b3",
  },
};
