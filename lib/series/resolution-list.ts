/** The symbols of a text with one a line; empty lines and remarks, which begin with a `#` after a space or at the line's start, are left out. Lines count from 1. */
export function parseResolutionList(text: string): { name: string; line: number }[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .map((content, at) => ({ name: content.replace(/(^|\s)#.*$/, "").trim(), line: at + 1 }))
    .filter(({ name }) => name !== "");
}
