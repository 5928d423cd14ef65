import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { StaticVotesChart } from "@/app/_components/charts/static-votes-chart";
import { VotesPicture } from "@/app/_components/charts/votes-picture";
import { chartScales, positionsShown } from "@/lib/charts/chart-scale";
import { themes } from "@/lib/charts/palette";
import { votesChart } from "@/lib/charts/votes-chart";
import { votesChartData } from "@/lib/charts/votes-chart-data";
import { teaSeries } from "../../../support/synthetic-series";

const { record, projection } = teaSeries();
const data = votesChartData(record, projection);

describe("the static drawing", () => {
  it("contains every point of every vote and of the projection", () => {
    for (const scale of chartScales) {
      const markup = renderToStaticMarkup(<StaticVotesChart chart={votesChart(data, { scale, width: 1080 })} labelledBy="a" describedBy="b" />);
      const drawn = [...markup.matchAll(/ d="([^"]+)"[^>]* data-points="([^"]+)"/g)].flatMap(([, path, names]) => {
        expect(path!.split("M")).toHaveLength(names!.split(" ").length + 1);
        return names!.split(" ");
      });
      const wanted = positionsShown(scale).flatMap((position) => [...data.votes.map(({ key }) => `${position}:${key}`), `${position}:projected`]);
      expect(drawn.sort()).toEqual(wanted.sort());
    }
  });

  it("takes its colours from the page", () => {
    const markup = renderToStaticMarkup(<StaticVotesChart chart={votesChart(data, { scale: "counts", width: 360 })} labelledBy="a" describedBy="b" />);
    expect(markup).toContain('fill="var(--yes)"');
    expect(markup).not.toMatch(/"#[0-9a-f]{6}"/);
  });
});

// To renew them after a wished-for change: npx vitest run --project unit tests/unit/app/charts -u, and look at each.
describe("the picture", () => {
  const picture = (scale: (typeof chartScales)[number], theme: (typeof themes)[number], width: number) =>
    renderToStaticMarkup(<VotesPicture chart={votesChart(data, { scale, width })} theme={theme} width={width} />);

  it.each([
    ["counts", "light", 1080],
    ["share", "dark", 700],
    ["dissent", "light", 360],
  ] as const)("of %s in %s at %i px is the golden one", async (scale, theme, width) => {
    const lines = picture(scale, theme, width).replaceAll("><", ">\n<");
    await expect(`${lines}\n`).toMatchFileSnapshot(`../../../golden/votes-${scale}-${theme}-${width}.svg`);
  });

  it("stands by itself: no role of the page, nothing from elsewhere, no script", () => {
    for (const theme of themes) {
      const markup = picture("counts", theme, 1080);
      expect(markup).not.toMatch(/var\(|href|url\(|<script|<style|class=/);
      expect(markup.match(/https?:[^"]+/g)).toEqual(["http://www.w3.org/2000/svg"]);
    }
  });

  it("carries title, unit, source, revision and date", () => {
    const markup = picture("counts", "light", 1080);
    for (const words of ["Free trade in tea among all who drink it", "Member states by position", "Source: Made up for tests. Plenary, revision 7 of 3 February 2026."]) expect(markup).toContain(words);
  });

  it("grows as a whole above the widest layout", () => {
    expect(picture("counts", "light", 2400)).toMatch(/^<svg [^>]*width="2400" height="\d+" viewBox="0 0 1128 \d+"/);
  });
});
