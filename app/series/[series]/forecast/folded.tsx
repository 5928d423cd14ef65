import type { ReactNode } from "react";

/** A part of the page that is folded away until somebody wants it; without JavaScript too. An address that chooses something in it opens it. */
export function Folded({ id, title, open, children }: { id: string; title: string; open: boolean; children: ReactNode }) {
  return (
    <details id={id} open={open} className="scroll-mt-4 border-t border-line pt-4">
      <summary className="cursor-pointer">
        <h2 className="inline">{title}</h2>
      </summary>
      <div className="space-y-4 pt-4">{children}</div>
    </details>
  );
}
