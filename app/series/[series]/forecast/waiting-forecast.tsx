import { Notice } from "../../../_components/forms/notice";
import { NextVoteSummary } from "../../../_components/ui/next-vote-summary";
import { nextVoteSentence } from "@/lib/forecast/headline";
import { getProjection, peekOfficialForecast } from "@/lib/forecast/queries";
import type { SeriesRecord } from "@/lib/series/schema";
import type { Vote } from "@/lib/votes/schema";

/** The next vote while the full model waits for the roll call of the last one: the official number is the simple projection's, and what is waited for is said. */
export async function WaitingForecast({ record, waits }: { record: SeriesRecord; waits: Vote }) {
  const { slug } = record.series;
  const [peeked, projection] = await Promise.all([peekOfficialForecast(slug), getProjection(slug)]);
  return (
    <>
      {peeked.state === "made" && peeked.official.waits && <Notice role="status" tone="warning"><p>{peeked.official.waits.words}</p></Notice>}
      {projection && <NextVoteSummary peeked={peeked} projection={projection} next={nextVoteSentence(record)} records={undefined} />}
      <p>
        <a href={`/series/${slug}/forecast?asOf=${waits.date}`}>What the full model said before the vote</a>, with who was likeliest to move, and{" "}
        <a href={`/series/${slug}/votes/${encodeURIComponent(waits.session ?? "")}`}>what is known of the roll call</a>.
      </p>
    </>
  );
}
