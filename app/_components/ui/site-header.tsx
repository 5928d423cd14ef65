import Link from "next/link";

/** The head of every page. The same for everybody, signed in or not, so that pages can be the same for everybody too. */
export function SiteHeader() {
  return (
    <header className="border-b border-line">
      <div className="page flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
        <Link href="/" className="text-lg font-bold tracking-tight text-ink no-underline">
          Plenary
        </Link>
        <nav aria-label="Site" className="no-print">
          <ul className="flex flex-wrap gap-x-5 text-sm">
            <li><Link className="inline-block py-2 text-ink" prefetch={false} href="/series">Series</Link></li>
            <li><Link className="inline-block py-2 text-ink" prefetch={false} href="/data-entry/votes">Data entry</Link></li>
            <li><Link className="inline-block py-2 text-ink" prefetch={false} href="/data-entry/revisions">Revisions</Link></li>
            <li><Link className="inline-block py-2 text-ink" prefetch={false} href="/api/v1">API</Link></li>
          </ul>
        </nav>
      </div>
    </header>
  );
}
