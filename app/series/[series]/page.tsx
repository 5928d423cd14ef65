import { getSeriesRecord } from "@/lib/series/queries";
import { announced } from "@/lib/votes/tally";

export const dynamic = "force-dynamic";

export default async function HistoryPage({ params }: { params: Promise<{ series: string }> }) {
  const record = await getSeriesRecord((await params).series);
  const last = record.votes.at(-1);
  return <h1>{record.series.title}: {last && announced(last)}</h1>;
}
