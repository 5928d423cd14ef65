/** Downloads by address: plain links, so that they work without JavaScript and can be copied. */
export function DownloadLinks({ links }: { links: readonly { href: string; label: string }[] }) {
  return (
    <ul className="no-print flex flex-wrap gap-2">
      {links.map(({ href, label }) => (
        <li key={href}>
          <a className="button" href={href} download>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
