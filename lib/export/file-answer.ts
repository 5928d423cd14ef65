import type { Made } from "@/lib/http/conditional-answer";
import { toCsv } from "./csv";
import type { Table } from "./table";

/** The name that a file is saved under: what it is of, and the revision that it was made from. */
export function fileName({ name, revision, ending }: { name: string; revision: number; ending: string }): string {
  return `plenary-${name}-r${revision}.${ending}`;
}

/** A table as a CSV file to be saved. */
export function csvFile(table: Table, revision: number): Made {
  return {
    body: toCsv(table),
    type: "text/csv; charset=utf-8; header=present",
    revision,
    headers: { "Content-Disposition": `attachment; filename="${fileName({ name: table.name, revision, ending: "csv" })}"` },
  };
}

const pictureTypes = { svg: "image/svg+xml; charset=utf-8", png: "image/png" } as const;
export type PictureFormat = keyof typeof pictureTypes;
export const pictureFormats = Object.keys(pictureTypes) as [PictureFormat, ...PictureFormat[]];

/** A picture that a browser shows and saves under its name. An SVG may load nothing, wherever it is opened from here. */
export function pictureFile({ body, format, name, revision }: { body: Made["body"]; format: PictureFormat; name: string; revision: number }): Made {
  return {
    body,
    type: pictureTypes[format],
    revision,
    headers: {
      "Content-Disposition": `inline; filename="${fileName({ name, revision, ending: format })}"`,
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    },
  };
}
