import { Notice } from "../../_components/forms/notice";
import type { Warning } from "@/lib/votes/check-entry";

/** What is unusual, to be confirmed before it is saved. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null;
  return (
    <Notice role="alert" tone="warning">
      <p className="font-semibold">This is unusual, though it may be right. It was not saved yet.</p>
      <ul className="list-disc pl-5">
        {warnings.map(({ code, words }) => <li key={code}>{words}</li>)}
      </ul>
      <label className="flex gap-2 pt-1">
        <input type="checkbox" name="confirm" autoFocus value={warnings.map(({ code }) => code).join(" ")} className="m-0 mt-1.5 shrink-0" />
        <span>I have checked it against the source. Save it as it is.</span>
      </label>
    </Notice>
  );
}
