import { Notice } from "../forms/notice";
import { RefreshNow } from "./refresh-now";

/** Says that the forecast of the next vote is not there yet; the page comes again by itself, with JavaScript and without. */
export function ForecastBeingMade({ failed }: { failed: boolean }) {
  if (failed) {
    return (
      <Notice role="status">
        <p className="font-semibold">The forecast of the next vote could not be made just now</p>
        <p>The simple projection stands below. <a href="">Load the page again</a> to try once more.</p>
      </Notice>
    );
  }
  return (
    <Notice role="status">
      <noscript>
        <meta httpEquiv="refresh" content="4" />
      </noscript>
      <RefreshNow />
      <p className="font-semibold">The forecast of the next vote is being made</p>
      <p>It learns from every recorded vote, which takes some seconds after the record has changed. This page comes again by itself; the simple projection stands below meanwhile.</p>
    </Notice>
  );
}
