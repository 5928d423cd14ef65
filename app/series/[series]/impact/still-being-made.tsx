import { LookAgain } from "./look-again";
import type { Progress } from "@/lib/impact/impact-view";

/** Says how far the placebos are. With JavaScript the page looks again by itself; without, the reader reloads it. */
export function StillBeingMade({ progress: { made, planned } }: { progress: Progress }) {
  return (
    <p role="status" className="card p-4">
      Other votes are being measured, to compare with: <strong>{made} of {planned}</strong> so far. What is said below counts those. This happens once for a state of the record and takes some minutes; a page
      loaded later is complete. <LookAgain />
    </p>
  );
}
