/** Runs once when a server starts: the first forecast costs seconds of fitting, so the thread that readers ask begins with it before anybody has to wait. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || !process.env.DATABASE_URL) return;
  const { warmForecasts } = await import("@/lib/forecast/queries");
  void warmForecasts();
}
