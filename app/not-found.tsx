
export const metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <div className="page space-y-4 py-16">
      <h1>There is no such page</h1>
      <p className="lede">The address may be mistyped, or it names a series or a session that is not in the record.</p>
      <p>
        <a href="/series">All series</a> · <a href="/series/cuba-embargo">The Cuba embargo vote</a>
      </p>
    </div>
  );
}
