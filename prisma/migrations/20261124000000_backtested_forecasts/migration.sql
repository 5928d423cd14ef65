-- Forecasts of past votes with their scores: made once from the record, kept so that no process makes them again. Safe to empty.

CREATE TABLE "backtested_forecasts" (
    "key" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "made_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "backtested_forecasts_pkey" PRIMARY KEY ("key")
);
CREATE INDEX "backtested_forecasts_series_idx" ON "backtested_forecasts"("series");
