import { createHash } from "node:crypto";
import type { ReactNode } from "react";
import { leaveMarkup } from "./still-markup";
import { StillPart } from "./still-part";
import { atRevision } from "@/lib/revisions/cache";

type Remembered = { key: string; revision: number };

type Text = { html: string; digest: string };

/**
 * Part of a page that never moves: sent once, as the one text that it is, so that the browser need not bring hundreds of cells to life.
 * `name` names it within its page. With `once`, made once for that key and revision. Its children must be plain elements and server components
 * that do not wait.
 */
export async function Still({ name, children, once }: { name: string; children: ReactNode; once?: Remembered }) {
  const make = async (): Promise<Text> => {
    const { renderToStaticMarkup } = await import("react-dom/server");
    const html = renderToStaticMarkup(children);
    return { html, digest: createHash("sha256").update(html).digest("base64url").slice(0, 16) };
  };
  const { html, digest } = once ? await atRevision({ ...once, key: `still/${once.key}`, make }) : await make();
  leaveMarkup(digest, html);
  return <StillPart name={name} digest={digest} />;
}
