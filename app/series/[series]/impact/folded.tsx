import type { ReactNode } from "react";

/** A part of the evidence, folded away behind its heading: there for who wants it, without scripts. */
export function Folded({ id, title, open = false, children }: { id: string; title: string; open?: boolean; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="border-t border-line pt-3">
      <details open={open}>
        <summary><h2 id={id} className="inline">{title}</h2></summary>
        <div className="space-y-3 pt-3">{children}</div>
      </details>
    </section>
  );
}
