import { Notice } from "../../../../_components/forms/notice";
import { RefreshNow } from "../../../../_components/ui/refresh-now";

/** Says how far the forecasts of past votes are; the page comes again by itself, with JavaScript and without. */
export function StillBeingMade({ done, planned }: { done: number | undefined; planned: number | undefined }) {
  return (
    <Notice role="status">
      <noscript>
        <meta httpEquiv="refresh" content="4" />
      </noscript>
      <RefreshNow />
      <p className="font-semibold">{planned === undefined ? "The forecasts of past votes are about to be made" : `${done} of ${planned} votes are forecast by all models`}</p>
      <p>They are made once, which takes about ten seconds, and kept. This page comes again by itself.</p>
    </Notice>
  );
}
