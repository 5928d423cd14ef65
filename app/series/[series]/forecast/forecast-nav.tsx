const pages = [
  { key: "forecast", title: "The next vote", path: "" },
  { key: "record", title: "How often it was right", path: "/record" },
  { key: "registry", title: "Frozen forecasts", path: "/registry" },
] as const;

/** The pages about the forecasts of one series. */
export function ForecastNav({ series, current }: { series: string; current: (typeof pages)[number]["key"] }) {
  return (
    <nav aria-label="Pages about the forecast" className="no-print">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {pages.map(({ key, title, path }) => (
          <li key={key}>
            <a href={`/series/${series}/forecast${path}`} aria-current={key === current ? "page" : undefined} className="inline-block py-1 aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline">
              {title}
            </a>
          </li>
        ))}
        <li><a href="/methods/forecast" className="inline-block py-1">Method</a></li>
      </ul>
    </nav>
  );
}
