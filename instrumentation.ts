/**
 * Runs once when a server starts: every request becomes a visit, and the first forecast, which costs seconds of fitting, is begun before anybody has to
 * wait for it.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { watchVisits } = await import("@/lib/http/visits");
  watchVisits();
  if (!process.env.DATABASE_URL) return;
  const { warmForecasts } = await import("@/lib/forecast/queries");
  void warmForecasts();
}

/** The framework hands over what a page failed with, before it answers. */
export async function onRequestError(error: unknown): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { noteFailure } = await import("@/lib/http/visits");
  noteFailure(error);
}
