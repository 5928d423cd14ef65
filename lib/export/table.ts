/** What one cell of an export holds. Null is an empty cell: no source says so. */
export type Cell = string | number | null;

/** One column: `key` heads it in files, `title` in print; `unit` says what its numbers count. */
export type Column = { key: string; title: string; description: string; unit?: string };

/** A table as it leaves the house, in whatever format: `name` is part of the file's name. */
export type Table = { name: string; title: string; columns: readonly Column[]; rows: readonly (readonly Cell[])[] };

/** A column together with what it says of an item. */
export type ColumnOf<Item> = Column & { of: (item: Item) => Cell };

/** Builds a table: one row an item, one cell a column. */
export function makeTable<Item>({ name, title, columns, items }: { name: string; title: string; columns: readonly ColumnOf<Item>[]; items: readonly Item[] }): Table {
  return {
    name,
    title,
    columns: columns.map(({ of: _, ...column }) => column),
    rows: items.map((item) => columns.map((column) => column.of(item))),
  };
}

/** Which revision of the record a table was made from: the last column of every table, so that a row can be cited when it has left its file. */
export function revisionColumn(revision: number): ColumnOf<unknown> {
  return { key: "revision", title: "Revision", description: "Number of the revision of the record that the row was taken from.", of: () => revision };
}

/** Several values in one cell, parted by a space; empty when there are none. */
export function listCell(values: readonly string[]): Cell {
  return values.length === 0 ? null : values.join(" ");
}

/** A share with six decimals (0–1). */
export function shareCell(count: number, members: number): Cell {
  return members === 0 ? null : Math.round((count / members) * 1e6) / 1e6;
}
