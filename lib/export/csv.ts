import { stringify } from "csv-stringify/sync";
import type { Cell, Table } from "./table";

/** What a spreadsheet may take for a formula: its signs, also in full width and behind blanks, and control characters that let one through. */
const formula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** A text that a spreadsheet would run, with an apostrophe before it, which makes it a text again. Numbers stay numbers. */
export function defuse(cell: Cell): Cell {
  return typeof cell === "string" && formula.test(cell) ? `'${cell}` : cell;
}

/** The table as CSV: header row of keys, RFC 4180 quoting, CRLF, UTF-8 without a mark; texts that a spreadsheet would run are defused. */
export function toCsv({ columns, rows }: Table): string {
  const header = columns.map(({ key }) => key);
  return stringify([header, ...rows.map((row) => row.map(defuse))], { record_delimiter: "\r\n" });
}
