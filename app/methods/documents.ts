import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { documentPage, type DocumentPage } from "@/lib/export/document-page";

/** The documents that are pages, by the last part of their address. */
const files: Readonly<Record<string, string>> = { forecast: "forecast-method.md", impact: "impact-method.md" };

const fileOf = (name: string) => path.join(process.cwd(), "docs", name);

/** The methods whose document is written. */
export const writtenMethods: readonly string[] = Object.keys(files).filter((method) => existsSync(fileOf(files[method]!)));

/** A method's document as a page. Read when the site is built: a change of docs/ makes a new build. */
export function methodDocument(method: string): DocumentPage | undefined {
  if (!writtenMethods.includes(method)) return undefined;
  return documentPage(readFileSync(fileOf(files[method]!), "utf8"), (file) => {
    const to = writtenMethods.find((each) => files[each] === path.basename(file));
    return to && `/methods/${to}`;
  });
}
