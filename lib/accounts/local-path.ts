const base = "http://plenary.invalid";

/**
 * The path on this site that `wanted` names, or `otherwise`: where to go after signing in. Anything that a browser could read as
 * another host ("//evil.example", "/\evil.example", "https:…", a tab in between) is not a path on this site.
 */
export function localPath(wanted: string | null | undefined, otherwise: string): string {
  if (!wanted || !wanted.startsWith("/") || wanted.length > 500) return otherwise;
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : null;
  if (url?.origin !== base) return otherwise;
  const path = url.pathname + url.search + url.hash;
  return path.startsWith("//") ? otherwise : path;
}
