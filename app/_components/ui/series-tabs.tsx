
const tabs = [
  { key: "history", title: "History", path: "" },
  { key: "forecast", title: "Forecast", path: "/forecast" },
  { key: "timeline", title: "Timeline", path: "/timeline" },
  { key: "impact", title: "Impact", path: "/impact" },
] as const;

export type SeriesTab = (typeof tabs)[number]["key"];

/** The pages of one series. */
export function SeriesTabs({ series, current }: { series: string; current?: SeriesTab | undefined }) {
  return (
    <nav aria-label="Pages of this series" className="no-print border-b border-line">
      <ul className="page flex gap-6 overflow-x-auto">
        {tabs.map(({ key, title, path }) => (
          <li key={key}>
            <a
              href={`/series/${series}${path}`}
              aria-current={key === current ? "page" : undefined}
              className="inline-block border-b-2 border-transparent py-2.5 text-sm text-ink no-underline hover:border-line-strong aria-[current=page]:border-accent aria-[current=page]:font-semibold"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
