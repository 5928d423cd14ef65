"use client";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div className="page space-y-4 py-16">
      <h1>This page could not be made</h1>
      <p className="lede">
        The fault is ours, and nothing was changed. It is in the server’s log{error.digest ? ` under ${error.digest}` : ""}. If the database was just restarted, try again.
      </p>
      <button type="button" className="button" onClick={reset}>
        Try again
      </button>
    </div>
  );
}
