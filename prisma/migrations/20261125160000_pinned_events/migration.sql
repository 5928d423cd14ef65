-- An analyst may pin an event as the chief one of its vote.
ALTER TABLE "timeline_events" ADD COLUMN "pinned" BOOLEAN NOT NULL DEFAULT false;
