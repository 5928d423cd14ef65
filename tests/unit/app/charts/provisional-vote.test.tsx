import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { VotesPicture } from "@/app/_components/charts/votes-picture";
import { votesChart } from "@/lib/charts/votes-chart";
import { votesChartData } from "@/lib/charts/votes-chart-data";
import type { SeriesRecord } from "@/lib/series/schema";
import { teaSeries } from "../../../support/synthetic-series";

const { record } = teaSeries();
const last = record.votes.at(-1)!;
const provisional: SeriesRecord = { ...record, votes: [...record.votes.slice(0, -1), { ...last, rollCall: "provisional", open: 3, provisionalSince: `${last.date}T16:00:00.000Z` }] };
const picture = (of: SeriesRecord) => renderToStaticMarkup(<VotesPicture chart={votesChart(votesChartData(of), { scale: "counts", width: 1080 })} theme="light" width={1080} />);

describe("a provisional vote in a picture", () => {
  it("is said in its finding and its key, and has hollow marks of its own", () => {
    const drawn = picture(provisional);
    expect(drawn).toContain("(provisional)");
    expect(drawn).toContain("provisional, 3 open");
    expect(drawn).toMatch(new RegExp(`fill="#fdfcfa" stroke="#0067a8"[^>]* data-points="yes:${last.session}"`));
  });

  it("is nothing of that once its roll call is whole", () => {
    expect(picture(record)).not.toMatch(/provisional|data-points="yes:\S+" .*fill="#fdfcfa" stroke="#0067a8" stroke-width="1.6" data-points="yes/);
  });
});
