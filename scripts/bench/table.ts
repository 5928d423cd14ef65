import type { Measurement } from "./measure";

/** What no page should take the server longer than, at the 95th percentile, in ms. */
export const limit = 100;

const header = `${"address".padEnd(50)} status   n    first   median      p95      max      cpu       kB`;

/** Measurements under a heading, as lines of text. */
export function tableOf(heading: string, measurements: readonly Measurement[]): string {
  return [`${heading}`, header, ...measurements.map(line), ""].join("\n");
}

function line({ path, status, requests, first, median, p95, max, cpu, bytes }: Measurement): string {
  const ms = (time: number) => time.toFixed(1).padStart(8);
  const note = status === 404 ? "  not there" : status >= 400 ? "  FAILED" : p95 > limit ? `  p95 above ${limit} ms` : "";
  return `${path.padEnd(50)} ${String(status).padStart(6)} ${String(requests).padStart(3)} ${ms(first)} ${ms(median)} ${ms(p95)} ${ms(max)} ${cpu === undefined ? "–".padStart(8) : ms(cpu)} ${(bytes / 1000).toFixed(1).padStart(8)}${note}`;
}
