
/** The head of every page. The same for everybody, signed in or not, so that pages can be the same for everybody too. */
export function SiteHeader() {
  return (
    <header className="border-b border-line">
      <div className="page flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
        <a href="/" className="text-lg font-bold tracking-tight text-ink no-underline">
          Plenary
        </a>
        <nav aria-label="Site" className="no-print">
          <ul className="flex flex-wrap gap-x-5 text-sm">
            <li><a className="inline-block py-2 text-ink" href="/series">Series</a></li>
            <li><a className="inline-block py-2 text-ink" href="/data-entry/votes">Data entry</a></li>
            <li><a className="inline-block py-2 text-ink" href="/data-entry/revisions">Revisions</a></li>
            <li><a className="inline-block py-2 text-ink" href="/api/v1">API</a></li>
          </ul>
        </nav>
      </div>
    </header>
  );
}
