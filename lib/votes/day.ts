import type { DatePrecision } from "./schema";

/** A date column as YYYY-MM-DD. Dates have no time and no zone: PostgreSQL's DATE comes as midnight UTC. */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "29 October 2025", "March 2016" or "1991", as exactly as it is known. `short` cuts the month to three letters. */
export function dayInWords(date: string, { precision = "day", short = false }: { precision?: DatePrecision; short?: boolean } = {}): string {
  const [year = "", month = "1", day = "1"] = date.split("-");
  const name = months[Number(month) - 1] ?? month;
  if (precision === "year") return year;
  const monthName = short ? name.slice(0, 3) : name;
  return precision === "month" ? `${monthName} ${year}` : `${Number(day)} ${monthName} ${year}`;
}
