import type { ReactNode } from "react";

const edge = { good: "!border-l-good", plain: "!border-l-line-strong", warning: "!border-l-abstain" } as const;

/** A few words about what just happened or what to mind. */
export function Notice({ tone = "plain", role, children }: { tone?: keyof typeof edge; role?: "status" | "alert"; children: ReactNode }) {
  return (
    <div role={role} className={`card space-y-1 border-l-4 p-4 ${edge[tone]}`}>
      {children}
    </div>
  );
}
