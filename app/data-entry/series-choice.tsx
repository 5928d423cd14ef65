/** Chooses a series by the address: a plain form, without JavaScript too. */
export function SeriesChoice({ path, series, chosen, all = false }: { path: string; series: readonly { slug: string; shortTitle: string }[]; chosen: string; all?: boolean }) {
  return (
    <form method="get" action={path} className="flex max-w-full flex-wrap items-end gap-2">
      <label className="min-w-0 max-w-full text-sm">
        <span className="mb-1 block text-ink-soft">Series</span>
        <select name="series" defaultValue={chosen} key={chosen} className="field">
          {all && <option value="">All series</option>}
          {series.map(({ slug, shortTitle }) => <option key={slug} value={slug}>{shortTitle}</option>)}
        </select>
      </label>
      <button type="submit" className="button">Show</button>
    </form>
  );
}
