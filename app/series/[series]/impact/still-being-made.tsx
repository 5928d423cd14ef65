import { LookAgain } from "./look-again";
import type { Progress } from "@/lib/impact/impact-view";

/** Says how far the placebos are. With JavaScript the page looks again by itself; without, the reader reloads it. */
export function StillBeingMade({ progress: { made, planned } }: { progress: Progress }) {
  return (
    <p role="status" className="card p-4">
      The votes that serve as placebos are being measured: <strong>{made} of {planned}</strong> made so far. Ranks below count those. This happens once for a state of the record and takes some minutes; a page
      loaded later is complete. <LookAgain />
    </p>
  );
}
