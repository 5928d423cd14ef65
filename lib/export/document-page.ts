import { Marked, type Tokens } from "marked";

/** A document of docs/ as a page: its title, its sections, and the HTML of all but the title. */
export type DocumentPage = { title: string; sections: readonly { id: string; title: string }[]; html: string };

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);

/** A cell of figures: they stand under each other, to the right. */
const figures = /^[*\s]*[−–+-]?\d[\d\s.,]*(?:%|\([\d.,\s%]*\))?[*\s]*$/;

/**
 * Turns Markdown (as GitHub reads it) into the HTML of a page. Our own documents are its only source; even so, HTML in them is shown as text and a link
 * with a scheme other than http(s) and mailto is dropped. `addressOf` says where a link to a file of the repository leads; undefined: nowhere, so it
 * becomes text. Headings get ids for anchors, and tables scroll sideways by themselves, so that the page need not.
 */
export function documentPage(markdown: string, addressOf: (file: string) => string | undefined): DocumentPage {
  const sections: { id: string; title: string }[] = [];
  let title = "";
  const ids = new Set<string>();
  let section = "";
  let tables = 0;
  const marked = new Marked({ gfm: true, async: false });
  marked.use({
    renderer: {
      html: ({ text }) => escaped(text),
      heading({ tokens, depth }: Tokens.Heading) {
        const inner = this.parser.parseInline(tokens);
        const words = plain(inner);
        if (depth === 1 && title === "") {
          title = words;
          return "";
        }
        const id = unusedId(words, ids);
        section = words;
        if (depth === 2) sections.push({ id, title: words });
        return `<h${depth} id="${id}"><a href="#${id}">${inner}</a></h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const inner = this.parser.parseInline(tokens);
        const to = /^(https?:|mailto:|#|\/)/i.test(href) ? href : /^[a-z][a-z+.-]*:/i.test(href) ? undefined : addressOf(href);
        return to === undefined ? inner : `<a href="${escaped(to)}">${inner}</a>`;
      },
      table({ header, rows }: Tokens.Table) {
        const right = header.map((_, column) => rows.every((row) => row[column]!.text.trim() === "" || row[column]!.text.trim() === "–" || figures.test(row[column]!.text)));
        const cell = ({ tokens }: Tokens.TableCell, column: number, tag: string) => `<${tag}${right[column] ? ' class="number"' : ""}>${this.parser.parseInline(tokens)}</${tag.split(" ")[0]}>`;
        const head = header.map((one, column) => cell(one, column, one.text === "" ? "td" : 'th scope="col"')).join("");
        const body = rows.map((row) => `<tr>${row.map((one, column) => cell(one, column, column === 0 && !right[0] && one.text !== "" ? 'th scope="row"' : "td")).join("")}</tr>`).join("\n");
        return `<div class="scroll-x" tabindex="0" role="region" aria-label="${escaped(`Table ${++tables}: ${section || title}`)}"><table class="data-table"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>\n`;
      },
    },
  });
  const html = marked.parse(markdown) as string;
  return { title, sections, html };
}

/** The text of inline HTML that we have made. */
function plain(html: string): string {
  return html.replace(/<[^>]*>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}

/** The words in lower case, joined by hyphens; a number makes the second of two equal ones different. */
function unusedId(words: string, taken: Set<string>): string {
  const base = words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "section";
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}
