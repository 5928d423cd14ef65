/** The foot of every page: where the record comes from. */
export function SiteFooter() {
  return (
    <footer className="mt-16 border-t border-line py-8 text-sm text-ink-soft">
      <div className="page space-y-2">
        <p>
          Votes: UN Digital Library voting record and lists of the UN Department for General Assembly and Conference Management. Source: United Nations. The
          United Nations does not endorse this site.
        </p>
        <p>Plenary is a tracker and forecaster of votes in the UN General Assembly. Recorded facts carry their sources; projections carry their uncertainty.</p>
      </div>
    </footer>
  );
}
