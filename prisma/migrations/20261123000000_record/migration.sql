-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "position" AS ENUM ('yes', 'no', 'abstain', 'absent');

-- CreateEnum
CREATE TYPE "date_precision" AS ENUM ('day', 'month', 'year');

-- CreateEnum
CREATE TYPE "region" AS ENUM ('african', 'asia_pacific', 'eastern_european', 'grulac', 'weog');

-- CreateEnum
CREATE TYPE "alias_kind" AS ENUM ('short_name', 'formal_name', 'at_the_time', 'file_spelling');

-- CreateEnum
CREATE TYPE "current_membership" AS ENUM ('yes', 'no', 'unclear');

-- CreateEnum
CREATE TYPE "event_kind" AS ENUM ('lobbying', 'policy', 'diplomatic', 'context');

-- CreateEnum
CREATE TYPE "event_direction" AS ENUM ('pressure_against', 'support_for', 'neutral');

-- CreateEnum
CREATE TYPE "evidence_grade" AS ENUM ('high', 'medium', 'low');

-- CreateEnum
CREATE TYPE "event_ask" AS ENUM ('vote_no', 'abstain', 'stay_away', 'vote_yes');

-- CreateEnum
CREATE TYPE "revision_action" AS ENUM ('seed', 'create', 'correct', 'withdraw', 'restore', 'direct');

-- CreateEnum
CREATE TYPE "revision_subject" AS ENUM ('record', 'vote', 'timeline_event', 'series');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('analyst', 'administrator');

-- CreateTable
CREATE TABLE "countries" (
    "id" SMALLSERIAL NOT NULL,
    "iso3" CHAR(3) NOT NULL,
    "name" TEXT NOT NULL,
    "formal_name" TEXT,
    "m49" CHAR(3),
    "region" "region",
    "note" TEXT,

    CONSTRAINT "countries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "id" SERIAL NOT NULL,
    "country_id" SMALLINT NOT NULL,
    "from_date" DATE NOT NULL,
    "until_date" DATE,
    "precision" "date_precision" NOT NULL DEFAULT 'day',
    "note" TEXT,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "country_aliases" (
    "id" SERIAL NOT NULL,
    "country_id" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "kind" "alias_kind" NOT NULL,

    CONSTRAINT "country_aliases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "country_groups" (
    "id" SMALLSERIAL NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "country_groups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_memberships" (
    "id" SERIAL NOT NULL,
    "group_id" SMALLINT NOT NULL,
    "country_id" SMALLINT NOT NULL,
    "from_date" TEXT,
    "until_date" TEXT,
    "current" "current_membership" NOT NULL,
    "note" TEXT,

    CONSTRAINT "group_memberships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "series" (
    "id" SMALLSERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "short_title" TEXT NOT NULL,
    "cycle" TEXT,

    CONSTRAINT "series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "series_votes" (
    "series_id" SMALLINT NOT NULL,
    "vote_id" INTEGER NOT NULL,

    CONSTRAINT "series_votes_pkey" PRIMARY KEY ("series_id","vote_id")
);

-- CreateTable
CREATE TABLE "votes" (
    "id" SERIAL NOT NULL,
    "session" TEXT,
    "resolution" TEXT,
    "ordinal" SMALLINT NOT NULL DEFAULT 1,
    "date" DATE NOT NULL,
    "date_precision" "date_precision" NOT NULL DEFAULT 'day',
    "title" TEXT NOT NULL,
    "draft" TEXT,
    "draft_note" TEXT,
    "meeting" TEXT,
    "meeting_note" TEXT,
    "undl_record" INTEGER,
    "yes" SMALLINT NOT NULL,
    "no" SMALLINT NOT NULL,
    "abstain" SMALLINT NOT NULL,
    "absent" SMALLINT NOT NULL,
    "members" SMALLINT NOT NULL,
    "not_listed" SMALLINT NOT NULL DEFAULT 0,
    "not_listed_note" TEXT,
    "source_id" SMALLINT NOT NULL,
    "source_url" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "votes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "positions" (
    "vote_id" INTEGER NOT NULL,
    "country_id" SMALLINT NOT NULL,
    "position" "position" NOT NULL,
    "source_id" SMALLINT,
    "agreed_by" SMALLINT,

    CONSTRAINT "positions_pkey" PRIMARY KEY ("vote_id","country_id")
);

-- CreateTable
CREATE TABLE "sources" (
    "id" SMALLSERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "publisher" TEXT,
    "acknowledgement" TEXT,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provenance" (
    "vote_id" INTEGER NOT NULL,
    "cells" TEXT NOT NULL,
    "agreement" TEXT NOT NULL,
    "min_agreed" SMALLINT NOT NULL,
    "official" TEXT NOT NULL,
    "undl_source" TEXT,
    "draft_source" TEXT,
    "meeting_source" TEXT,
    "date_source" TEXT,
    "press_source" TEXT,

    CONSTRAINT "provenance_pkey" PRIMARY KEY ("vote_id")
);

-- CreateTable
CREATE TABLE "discrepancies" (
    "id" SERIAL NOT NULL,
    "vote_id" INTEGER NOT NULL,
    "country_id" SMALLINT,
    "kind" TEXT NOT NULL,
    "sources" TEXT,
    "used" TEXT,
    "note" TEXT,

    CONSTRAINT "discrepancies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "late_advice" (
    "id" SERIAL NOT NULL,
    "vote_id" INTEGER NOT NULL,
    "country_id" SMALLINT NOT NULL,
    "intended" "position" NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "late_advice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timeline_events" (
    "id" SERIAL NOT NULL,
    "series_id" SMALLINT NOT NULL,
    "date" DATE NOT NULL,
    "date_precision" "date_precision" NOT NULL DEFAULT 'day',
    "until_date" DATE,
    "title" TEXT NOT NULL,
    "kind" "event_kind" NOT NULL,
    "actor" TEXT NOT NULL,
    "direction" "event_direction" NOT NULL,
    "asks" "event_ask"[],
    "targets" TEXT[],
    "targets_note" TEXT,
    "claim" TEXT NOT NULL,
    "evidence" "evidence_grade" NOT NULL,
    "evidence_note" TEXT,
    "source_url" TEXT,
    "source_name" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "timeline_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revisions" (
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "action" "revision_action" NOT NULL,
    "subject" "revision_subject" NOT NULL,
    "subject_id" INTEGER,
    "series" TEXT[],
    "actor_id" TEXT,
    "actor" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "reason" TEXT,
    "before" JSONB,
    "after" JSONB,
    "xid" TEXT NOT NULL DEFAULT (pg_current_xact_id())::text,

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "commit_checks" (
    "kind" TEXT NOT NULL,
    "id" INTEGER NOT NULL,
    "xid" TEXT NOT NULL DEFAULT (pg_current_xact_id())::text,

    CONSTRAINT "commit_checks_pkey" PRIMARY KEY ("kind","id","xid")
);

-- CreateTable
CREATE TABLE "users" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "role" NOT NULL DEFAULT 'analyst',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ,
    "refresh_token_expires_at" TIMESTAMPTZ,
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" SERIAL NOT NULL,
    "token_hash" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "email" TEXT,
    "invited_by" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "countries_iso3_key" ON "countries"("iso3");

-- CreateIndex
CREATE UNIQUE INDEX "memberships_country_id_from_date_key" ON "memberships"("country_id", "from_date");

-- CreateIndex
CREATE UNIQUE INDEX "country_aliases_folded_key" ON "country_aliases"("folded");

-- CreateIndex
CREATE INDEX "country_aliases_country_id_idx" ON "country_aliases"("country_id");

-- CreateIndex
CREATE UNIQUE INDEX "country_groups_name_key" ON "country_groups"("name");

-- CreateIndex
CREATE INDEX "group_memberships_group_id_idx" ON "group_memberships"("group_id");

-- CreateIndex
CREATE INDEX "group_memberships_country_id_idx" ON "group_memberships"("country_id");

-- CreateIndex
CREATE UNIQUE INDEX "series_slug_key" ON "series"("slug");

-- CreateIndex
CREATE INDEX "series_votes_vote_id_idx" ON "series_votes"("vote_id");

-- CreateIndex
CREATE INDEX "votes_date_idx" ON "votes"("date");

-- CreateIndex
CREATE UNIQUE INDEX "votes_key" ON "votes"("session", "resolution", "ordinal");

-- CreateIndex
CREATE INDEX "positions_country_id_idx" ON "positions"("country_id");

-- CreateIndex
CREATE UNIQUE INDEX "sources_code_key" ON "sources"("code");

-- CreateIndex
CREATE INDEX "discrepancies_vote_id_idx" ON "discrepancies"("vote_id");

-- CreateIndex
CREATE UNIQUE INDEX "late_advice_vote_id_country_id_key" ON "late_advice"("vote_id", "country_id");

-- CreateIndex
CREATE INDEX "timeline_events_series_id_date_idx" ON "timeline_events"("series_id", "date");

-- CreateIndex
CREATE INDEX "revisions_subject_subject_id_idx" ON "revisions"("subject", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_key" ON "sessions"("token");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "accounts_user_id_idx" ON "accounts"("user_id");

-- CreateIndex
CREATE INDEX "verifications_identifier_idx" ON "verifications"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limits_key_key" ON "rate_limits"("key");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "country_aliases" ADD CONSTRAINT "country_aliases_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_memberships" ADD CONSTRAINT "group_memberships_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "country_groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_memberships" ADD CONSTRAINT "group_memberships_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_votes" ADD CONSTRAINT "series_votes_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_votes" ADD CONSTRAINT "series_votes_vote_id_fkey" FOREIGN KEY ("vote_id") REFERENCES "votes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "votes" ADD CONSTRAINT "votes_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_vote_id_fkey" FOREIGN KEY ("vote_id") REFERENCES "votes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provenance" ADD CONSTRAINT "provenance_vote_id_fkey" FOREIGN KEY ("vote_id") REFERENCES "votes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discrepancies" ADD CONSTRAINT "discrepancies_vote_id_fkey" FOREIGN KEY ("vote_id") REFERENCES "votes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discrepancies" ADD CONSTRAINT "discrepancies_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "late_advice" ADD CONSTRAINT "late_advice_vote_id_fkey" FOREIGN KEY ("vote_id") REFERENCES "votes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "late_advice" ADD CONSTRAINT "late_advice_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timeline_events" ADD CONSTRAINT "timeline_events_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;


