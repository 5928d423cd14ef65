import type { ReactNode } from "react";
import { atRevision } from "@/lib/revisions/cache";

type Remembered = { key: string; revision: number };

/**
 * Part of a page that never moves: sent as the one text that it is, so that the browser need not bring hundreds of cells to life.
 * With `once`, made once for that key and revision. Its children must be plain elements and server components that do not wait.
 */
export async function Still({ children, once }: { children: ReactNode; once?: Remembered }) {
  const make = async () => {
    const { renderToStaticMarkup } = await import("react-dom/server");
    return renderToStaticMarkup(children);
  };
  const html = once ? await atRevision({ ...once, key: `still/${once.key}`, make }) : await make();
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}
