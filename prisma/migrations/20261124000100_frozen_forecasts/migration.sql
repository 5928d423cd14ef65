-- The registry of frozen forecasts. What a row says is its content, the canonical JSON that the hash is taken over; the database reads the other columns
-- off it, checks the hash, sets the time itself, and refuses every change: through the application, a script or psql alike.

CREATE TABLE "frozen_forecasts" (
    "id" SERIAL NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "frozen_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "frozen_by" TEXT NOT NULL,
    "frozen_by_id" TEXT,
    "series" TEXT GENERATED ALWAYS AS (content::jsonb ->> 'series') STORED,
    "model" TEXT GENERATED ALWAYS AS (content::jsonb ->> 'model') STORED,
    "version" TEXT GENERATED ALWAYS AS (content::jsonb ->> 'version') STORED,
    "seed" INTEGER GENERATED ALWAYS AS ((content::jsonb ->> 'seed')::integer) STORED,
    "scenario" JSONB GENERATED ALWAYS AS (content::jsonb -> 'scenario') STORED,
    "as_of" TEXT GENERATED ALWAYS AS (content::jsonb ->> 'asOf') STORED,
    "revision" INTEGER GENERATED ALWAYS AS ((content::jsonb #>> '{revision,number}')::integer) STORED,
    "target" JSONB GENERATED ALWAYS AS (content::jsonb -> 'target') STORED,
    "members" INTEGER GENERATED ALWAYS AS ((content::jsonb ->> 'members')::integer) STORED,
    "expected" JSONB GENERATED ALWAYS AS (content::jsonb -> 'expected') STORED,
    "yes" JSONB GENERATED ALWAYS AS ((content::jsonb #> '{counts,yes}') - 'pmf') STORED,
    CONSTRAINT "frozen_forecasts_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "frozen_forecasts_hash_fits" CHECK (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    CONSTRAINT "frozen_forecasts_are_whole" CHECK (num_nulls(series, model, version, seed, scenario, as_of, revision, target, members, expected, yes) = 0),
    CONSTRAINT "frozen_forecasts_have_an_author" CHECK (length(trim(frozen_by)) > 0)
);
CREATE UNIQUE INDEX "frozen_forecasts_sha256_key" ON "frozen_forecasts"("sha256");
CREATE INDEX "frozen_forecasts_series_idx" ON "frozen_forecasts"("series");

CREATE FUNCTION date_frozen_forecast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.frozen_at := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER date_by_own_clock BEFORE INSERT ON frozen_forecasts FOR EACH ROW EXECUTE FUNCTION date_frozen_forecast();

CREATE FUNCTION refuse_change_of_frozen_forecast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'frozen forecasts are never changed or deleted'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'frozen_forecasts_are_final', TABLE = 'frozen_forecasts';
END $$;
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON frozen_forecasts FOR EACH ROW EXECUTE FUNCTION refuse_change_of_frozen_forecast();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON frozen_forecasts EXECUTE FUNCTION refuse_change_of_frozen_forecast();
