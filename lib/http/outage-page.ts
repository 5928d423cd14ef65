const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A page for what cannot be shown for now. It stands alone: no script, no style sheet, nothing of the record. */
export function outagePage(words: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Not available for the moment · Plenary</title>
<style>
:root { color-scheme: light dark }
body { font: 1.0625rem/1.6 Geist, system-ui, sans-serif; max-width: 38rem; margin: 4rem auto; padding: 0 1.25rem; overflow-wrap: anywhere }
h1 { font-size: 1.6rem; line-height: 1.25 }
</style>
</head>
<body>
<main>
<h1>This page is not available for the moment</h1>
<p>${escaped(words)}</p>
<p>Nothing was changed or lost, and the address is right. <a href="">Try again</a> in a few seconds. <a href="/api/v1/health">How the server is</a>.</p>
</main>
</body>
</html>
`;
}
