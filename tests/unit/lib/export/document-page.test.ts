import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { documentPage } from "@/lib/export/document-page";

const nowhere = () => undefined;

describe("a document as a page", () => {
  it("has its title apart, and anchors for its sections, each another one", () => {
    const page = documentPage("# How `tea` is made\n\nFirst.\n\n## Leaves & water\n\n## Leaves & water\n\n### Überguss: 3 × 3\n", nowhere);
    expect(page.title).toBe("How tea is made");
    expect(page.sections).toEqual([{ id: "leaves-water", title: "Leaves & water" }, { id: "leaves-water-2", title: "Leaves & water" }]);
    expect(page.html).toContain('<h2 id="leaves-water"><a href="#leaves-water">Leaves &amp; water</a></h2>');
    expect(page.html).toContain('<h3 id="überguss-3-3">');
    expect(page.html).not.toContain("<h1");
  });

  it("puts tables in boxes that scroll, figures to the right", () => {
    const { html } = documentPage("# T\n\n## Scores\n\n| model | loss | cover (width) |\n|---|---|---|\n| **full** | **0.15** | 0.90 (13.0) |\n| naive | – | 0.57 (8.6) |\n\n| | a |\n|---|---|\n| b | c |\n", nowhere);
    expect(html).toContain('<thead><tr><td></td><th scope="col">a</th></tr></thead>'); // an empty head is no head
    expect(html).toContain('<div class="scroll-x" tabindex="0" role="region" aria-label="Table 1: Scores">');
    expect(html).toContain('aria-label="Table 2: Scores"');
    expect(html).toContain('<th scope="col">model</th><th scope="col" class="number">loss</th><th scope="col" class="number">cover (width)</th>');
    expect(html).toContain('<th scope="row"><strong>full</strong></th><td class="number"><strong>0.15</strong></td>');
  });

  it("shows HTML as text, drops links that could run something, and follows files of the repository where they are pages", () => {
    const { html } = documentPage('# T\n\n<script>alert(1)</script>\n\na <img src=x onerror=alert(1)> b [x](javascript:alert(1)) [y](JAVASCRIPT:alert(1)) [m](docs/tea.md) [n](other.md) [w](https://example.org/?a="b)', (file) => (file.endsWith("tea.md") ? "/methods/tea" : undefined));
    expect(html).not.toMatch(/<script|<img|javascript:/i);
    expect(html).toContain("&lt;script&gt;");
    expect(html).toContain('<a href="/methods/tea">m</a> n <a href="https://example.org/?a=&quot;b">w</a>');
  });

  it("keeps every table, every section and every formula of the forecast method", () => {
    const markdown = readFileSync("docs/forecast-method.md", "utf8");
    const { title, sections, html } = documentPage(markdown, nowhere);
    expect(title).toMatch(/^How the forecasts are made/);
    expect(sections).toHaveLength(markdown.match(/^## /gm)!.length);
    expect(html.match(/<table/g)).toHaveLength(markdown.match(/^\|[\s:|-]+\|$/gm)!.length);
    for (const formula of ["½(sₜ − sₜ₋₁) + ½dₜ₋₁", "(30·generic + moves)/(30 + n)", "Σ 0.9^age·P(pressure)"]) expect(html).toContain(formula);
  });
});
