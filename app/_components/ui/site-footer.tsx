const methodTitles: Readonly<Record<string, string>> = { forecast: "How the forecasts are made, and how good they have been", impact: "How the impact of an event is judged" };

/** The foot of every page: where the record comes from, and how what is not recorded was worked out. `methods` are those whose document is written. */
export function SiteFooter({ methods }: { methods: readonly string[] }) {
  return (
    <footer className="mt-16 border-t border-line py-8 text-sm text-ink-soft">
      <div className="page space-y-2">
        <p>
          Votes: UN Digital Library voting record and lists of the UN Department for General Assembly and Conference Management. Source: United Nations. The
          United Nations does not endorse this site.
        </p>
        <p>Plenary is a tracker and forecaster of votes in the UN General Assembly. Recorded facts carry their sources; projections carry their uncertainty.</p>
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {methods.map((method) => (
            <li key={method}><a href={`/methods/${method}`}>{methodTitles[method]}</a></li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
