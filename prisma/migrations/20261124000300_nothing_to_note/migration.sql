-- A migration that changes rows of the record changes none in an empty database; yet the statement alone was noted, and the first revision of a new database
-- said "changed directly". Before the record is loaded, a statement that leaves its table empty has changed nothing. (Named to come before the first such migration.)
CREATE OR REPLACE FUNCTION note_need_of_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  something boolean := EXISTS (SELECT FROM revisions);
BEGIN
  IF NOT something THEN
    EXECUTE format('SELECT EXISTS (SELECT FROM %I)', TG_TABLE_NAME) INTO something;
  END IF;
  IF something THEN
    INSERT INTO commit_checks (kind, id) VALUES ('revision', 0) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
