import { OpenMark } from "./position-mark";
import { openInWords } from "@/lib/votes/provisional-words";
import type { Vote } from "@/lib/votes/schema";

/** Says that a vote's roll call is not whole yet, what is open and since when; nothing of a whole one. */
export function ProvisionalNotice({ vote }: { vote: Vote }) {
  if (vote.rollCall === "whole") return null;
  return (
    <p className="rounded-lg border border-dashed border-line-strong px-4 py-3">
      <strong>Provisional.</strong> {openInWords(vote)} <OpenMark /> states are counted in the tally and in no list of names; none is taken for non-voting.
    </p>
  );
}
