import { expect, it } from "vitest";
import { historyBefore } from "../../../../lib/forecast/history";
import { latestStanding, seriesPanel } from "../../../../lib/forecast/series-panel";
import { recordOf, rollCall, voteOf } from "../../../support/synthetic-record";

it("knows last position, last position other than absence, and how long it has been held", () => {
  const record = recordOf([
    voteOf({ date: "2001-01-01", letters: "YAX-" }),
    voteOf({ date: "2002-01-01", letters: "YXX-" }),
    voteOf({ date: "2003-01-01", letters: "Y-AY" }),
  ]);
  const panel = seriesPanel(historyBefore(record, "2004-01-01"), "tea");
  const standing = latestStanding(panel);
  expect(standing.last).toEqual(rollCall("YXAY"));
  expect(standing.lastPresent).toEqual(rollCall("YAAY"));
  expect([...standing.tenure]).toEqual([3, 1, 1, 1]);
  expect([...panel.standings[0]!.last]).toEqual([0, 0, 0, 0]);
});
