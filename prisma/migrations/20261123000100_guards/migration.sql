-- What the record must never say, refused by the database itself: through the application, a script or psql alike.
-- Errors carry SQLSTATE 23514 (check_violation) and a constraint name that the application turns into words.

-- Counts ---------------------------------------------------------------------------------------------------------

ALTER TABLE votes
  ADD CONSTRAINT votes_counts_not_negative CHECK (yes >= 0 AND no >= 0 AND abstain >= 0 AND absent >= 0 AND not_listed >= 0),
  ADD CONSTRAINT votes_counts_sum_to_membership CHECK (yes + no + abstain + absent + not_listed = members),
  ADD CONSTRAINT votes_not_listed_is_explained CHECK ((not_listed > 0) = (not_listed_note IS NOT NULL)),
  ADD CONSTRAINT votes_ordinal_from_one CHECK (ordinal >= 1),
  ADD CONSTRAINT votes_version_from_one CHECK (version >= 1);

-- A vote is found by session and symbol, never by year. An empty session or symbol counts as a value.
DROP INDEX votes_key;
CREATE UNIQUE INDEX votes_key ON votes (session, resolution, ordinal) NULLS NOT DISTINCT;

ALTER TABLE series ADD CONSTRAINT series_slug_is_plain CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 64);
ALTER TABLE countries ADD CONSTRAINT countries_iso3_is_plain CHECK (iso3 ~ '^[A-Z]{3}$');
ALTER TABLE memberships ADD CONSTRAINT memberships_end_after_start CHECK (until_date IS NULL OR until_date >= from_date);
ALTER TABLE timeline_events ADD CONSTRAINT timeline_events_end_after_start CHECK (until_date IS NULL OR until_date >= date);

-- Membership -----------------------------------------------------------------------------------------------------

CREATE FUNCTION membership_on(day date) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT count(DISTINCT country_id)::integer FROM memberships
  WHERE from_date <= day AND (until_date IS NULL OR until_date >= day)
$$;
COMMENT ON FUNCTION membership_on IS 'How many states were members of the United Nations on that day (day of admission included).';

CREATE FUNCTION refuse_wrong_membership() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  expected integer := membership_on(NEW.date);
BEGIN
  IF NEW.members <> expected THEN
    RAISE EXCEPTION 'vote % of %: members is %, but % states were members on that day',
      coalesce(NEW.resolution, '(no symbol)'), NEW.date, NEW.members, expected
      USING ERRCODE = 'check_violation', CONSTRAINT = 'votes_members_of_the_day', TABLE = 'votes',
      HINT = 'The four counts, with members not listed, must sum to the membership of that day.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER votes_members_of_the_day BEFORE INSERT OR UPDATE OF date, members ON votes
  FOR EACH ROW EXECUTE FUNCTION refuse_wrong_membership();

-- Checks at commit -----------------------------------------------------------------------------------------------
-- Statements note here what they touched; a deferred trigger looks at each noted thing once, when the transaction ends.

ALTER TABLE commit_checks SET UNLOGGED;
ALTER TABLE commit_checks ADD CONSTRAINT commit_checks_kind CHECK (kind IN ('roll_call', 'membership', 'revision'));

CREATE FUNCTION check_roll_call(touched integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  vote votes%ROWTYPE;
  called record;
  stranger text;
BEGIN
  SELECT * INTO vote FROM votes WHERE votes.id = touched;
  IF NOT FOUND THEN RETURN; END IF;

  SELECT string_agg(countries.iso3, ', ' ORDER BY countries.iso3) INTO stranger
  FROM positions JOIN countries ON countries.id = positions.country_id
  WHERE positions.vote_id = touched AND NOT EXISTS (
    SELECT FROM memberships
    WHERE memberships.country_id = positions.country_id
      AND memberships.from_date <= vote.date AND (memberships.until_date IS NULL OR memberships.until_date >= vote.date));
  IF stranger IS NOT NULL THEN
    RAISE EXCEPTION 'vote % of %: % was not a member on that day', coalesce(vote.resolution, '(no symbol)'), vote.date, stranger
      USING ERRCODE = 'check_violation', CONSTRAINT = 'positions_of_members_only', TABLE = 'positions';
  END IF;

  SELECT count(*) FILTER (WHERE position = 'yes') AS yes, count(*) FILTER (WHERE position = 'no') AS no,
         count(*) FILTER (WHERE position = 'abstain') AS abstain, count(*) FILTER (WHERE position = 'absent') AS absent
  INTO called FROM positions WHERE vote_id = touched;
  IF (called.yes, called.no, called.abstain, called.absent) IS DISTINCT FROM (vote.yes, vote.no, vote.abstain, vote.absent) THEN
    RAISE EXCEPTION 'vote % of %: the roll call adds up to %-%-% with % non-voting, the tally says %-%-% with % non-voting',
      coalesce(vote.resolution, '(no symbol)'), vote.date, called.yes, called.no, called.abstain, called.absent,
      vote.yes, vote.no, vote.abstain, vote.absent
      USING ERRCODE = 'check_violation', CONSTRAINT = 'positions_add_up_to_tally', TABLE = 'positions';
  END IF;
END $$;

CREATE FUNCTION check_memberships() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  broken record;
BEGIN
  SELECT countries.iso3 INTO broken FROM memberships a
  JOIN memberships b ON a.country_id = b.country_id AND a.id < b.id
    AND daterange(a.from_date, a.until_date, '[]') && daterange(b.from_date, b.until_date, '[]')
  JOIN countries ON countries.id = a.country_id LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'two memberships of % overlap', broken.iso3
      USING ERRCODE = 'check_violation', CONSTRAINT = 'memberships_do_not_overlap', TABLE = 'memberships';
  END IF;
  SELECT resolution, date INTO broken FROM votes WHERE members <> membership_on(date) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'this membership would change how many could vote on % of %', broken.resolution, broken.date
      USING ERRCODE = 'check_violation', CONSTRAINT = 'votes_members_of_the_day', TABLE = 'memberships';
  END IF;
  SELECT countries.iso3, votes.resolution, votes.date INTO broken
  FROM positions JOIN votes ON votes.id = positions.vote_id JOIN countries ON countries.id = positions.country_id
  LEFT JOIN memberships ON memberships.country_id = positions.country_id
    AND memberships.from_date <= votes.date AND (memberships.until_date IS NULL OR memberships.until_date >= votes.date)
  WHERE memberships.id IS NULL LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'this membership would leave out %, which has a position in % of %', broken.iso3, broken.resolution, broken.date
      USING ERRCODE = 'check_violation', CONSTRAINT = 'positions_of_members_only', TABLE = 'memberships';
  END IF;
END $$;

CREATE FUNCTION answer_commit_check() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  newest text;
BEGIN
  DELETE FROM commit_checks WHERE kind = NEW.kind AND id = NEW.id AND xid = NEW.xid;
  IF NEW.kind = 'roll_call' THEN
    PERFORM check_roll_call(NEW.id);
  ELSIF NEW.kind = 'membership' THEN
    PERFORM check_memberships();
  ELSE
    SELECT xid INTO newest FROM revisions ORDER BY number DESC LIMIT 1;
    IF newest IS DISTINCT FROM pg_current_xact_id()::text THEN
      INSERT INTO revisions (number, action, subject, series, actor, summary)
      VALUES (0, 'direct', 'record', '{}', session_user,
        format('Changed directly in the database (%s)', coalesce(nullif(current_setting('application_name', true), ''), 'unnamed client')));
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER answer_at_commit AFTER INSERT ON commit_checks
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION answer_commit_check();

CREATE FUNCTION note_touched_roll_calls() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO commit_checks (kind, id) SELECT DISTINCT 'roll_call', vote_id FROM touched ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER note_inserted AFTER INSERT ON positions REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION note_touched_roll_calls();
CREATE TRIGGER note_deleted AFTER DELETE ON positions REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION note_touched_roll_calls();

CREATE FUNCTION note_changed_roll_calls() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO commit_checks (kind, id)
  SELECT 'roll_call', vote_id FROM touched UNION SELECT 'roll_call', vote_id FROM left_behind ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER note_updated AFTER UPDATE ON positions REFERENCING NEW TABLE AS touched OLD TABLE AS left_behind
  FOR EACH STATEMENT EXECUTE FUNCTION note_changed_roll_calls();

CREATE FUNCTION note_touched_votes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO commit_checks (kind, id) SELECT 'roll_call', id FROM touched ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER note_inserted AFTER INSERT ON votes REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION note_touched_votes();
CREATE TRIGGER note_updated AFTER UPDATE ON votes REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION note_touched_votes();

CREATE FUNCTION note_touched_memberships() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO commit_checks (kind, id) VALUES ('membership', 0) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER note_touched AFTER INSERT OR UPDATE OR DELETE ON memberships
  FOR EACH STATEMENT EXECUTE FUNCTION note_touched_memberships();

CREATE FUNCTION refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is part of the record and cannot be emptied at one stroke', TG_TABLE_NAME
    USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_not_truncated', TABLE = TG_TABLE_NAME;
END $$;
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON positions EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON votes EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON memberships EXECUTE FUNCTION refuse_truncate();

-- Two votes of one series in one session could not be told apart in an address.
CREATE FUNCTION refuse_second_vote_in_session() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  here record;
BEGIN
  SELECT votes.session AS session, other.resolution AS resolution INTO here
  FROM votes JOIN votes other ON other.session IS NOT DISTINCT FROM votes.session AND other.id <> votes.id
  JOIN series_votes ON series_votes.vote_id = other.id AND series_votes.series_id = NEW.series_id
  WHERE votes.id = NEW.vote_id LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'this series already has % in session %', here.resolution, here.session
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'series_votes_one_a_session', TABLE = 'series_votes';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER one_vote_a_session BEFORE INSERT OR UPDATE ON series_votes
  FOR EACH ROW EXECUTE FUNCTION refuse_second_vote_in_session();

-- Revisions ------------------------------------------------------------------------------------------------------

-- Writers queue here, so that numbers follow the order of commit: whoever has seen number n has seen all before it.
CREATE FUNCTION number_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('plenary.revisions'));
  NEW.number := (SELECT coalesce(max(number), 0) + 1 FROM revisions);
  NEW.xid := pg_current_xact_id()::text;
  RETURN NEW;
END $$;
CREATE TRIGGER number_revision BEFORE INSERT ON revisions FOR EACH ROW EXECUTE FUNCTION number_revision();

CREATE FUNCTION announce_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('plenary_revision', json_build_object('number', NEW.number, 'series', NEW.series)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER announce_revision AFTER INSERT ON revisions FOR EACH ROW EXECUTE FUNCTION announce_revision();

CREATE FUNCTION refuse_change_of_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'revisions are never changed or deleted: record a new one instead'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'revisions_are_final', TABLE = 'revisions';
END $$;
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON revisions FOR EACH ROW EXECUTE FUNCTION refuse_change_of_revision();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON revisions EXECUTE FUNCTION refuse_change_of_revision();

ALTER TABLE revisions ADD CONSTRAINT revisions_corrections_have_a_reason
  CHECK (action NOT IN ('correct', 'withdraw') OR length(trim(reason)) > 0);

-- A change made past the application still gets its revision, so that no cache and no citation goes stale.
CREATE FUNCTION note_need_of_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO commit_checks (kind, id) VALUES ('revision', 0) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
DO $$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['countries', 'memberships', 'country_aliases', 'country_groups', 'group_memberships', 'series', 'series_votes',
    'votes', 'positions', 'sources', 'provenance', 'discrepancies', 'late_advice', 'timeline_events'] LOOP
    EXECUTE format('CREATE TRIGGER note_need_of_revision AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION note_need_of_revision()', part);
  END LOOP;
END $$;
