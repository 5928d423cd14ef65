-- What could still be done past the promises through psql: refused like the rest, each with a constraint name.

-- Words ----------------------------------------------------------------------------------------------------------

-- A CHECK accepts NULL, and trim() takes off blanks only: a tab, a line break or a zero-width character passed for a reason.
CREATE FUNCTION is_said(words text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(length(regexp_replace(words,
    '[\u0001-\u0020\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\U000e0000-\U000e0fff]',
    '', 'g')) > 0, false)
$$;
COMMENT ON FUNCTION is_said IS 'Whether a text has anything that can be seen; false for NULL.';

-- Revisions and frozen forecasts are final, so old ones cannot be mended: the rule holds from here on.
ALTER TABLE revisions
  DROP CONSTRAINT revisions_corrections_have_a_reason,
  ADD CONSTRAINT revisions_corrections_have_a_reason CHECK (action NOT IN ('correct', 'withdraw') OR is_said(reason)) NOT VALID,
  ADD CONSTRAINT revisions_have_an_author CHECK (is_said(actor) AND is_said(summary)) NOT VALID,
  ADD CONSTRAINT revisions_name_their_series CHECK (series IS NOT NULL AND array_position(series, NULL) IS NULL) NOT VALID,
  ADD CONSTRAINT revisions_at_in_range CHECK (at BETWEEN '2020-01-01' AND '2100-01-01') NOT VALID;
ALTER TABLE frozen_forecasts
  DROP CONSTRAINT frozen_forecasts_have_an_author,
  ADD CONSTRAINT frozen_forecasts_have_an_author CHECK (is_said(frozen_by)) NOT VALID;

ALTER TABLE countries ADD CONSTRAINT countries_have_a_name CHECK (is_said(name));
ALTER TABLE sources ADD CONSTRAINT sources_have_a_name CHECK (is_said(code) AND is_said(name));
ALTER TABLE series ADD CONSTRAINT series_have_a_title CHECK (is_said(title) AND is_said(short_title));
ALTER TABLE votes
  ADD CONSTRAINT votes_have_a_title CHECK (is_said(title)),
  ADD CONSTRAINT votes_session_is_plain CHECK (session ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$' AND length(session) <= 16),
  DROP CONSTRAINT votes_not_listed_is_explained,
  ADD CONSTRAINT votes_not_listed_is_explained CHECK (CASE WHEN not_listed > 0 THEN is_said(not_listed_note) ELSE not_listed_note IS NULL END);
ALTER TABLE timeline_events ADD CONSTRAINT timeline_events_say_what_and_who CHECK (is_said(title) AND is_said(actor) AND is_said(claim) AND is_said(source_name));
ALTER TABLE discrepancies ADD CONSTRAINT discrepancies_say_what_differs CHECK (is_said(kind));
ALTER TABLE late_advice ADD CONSTRAINT late_advice_says_its_source CHECK (is_said(note));

-- Addresses become links: http or https only, and nobody's name and password in them.
CREATE FUNCTION is_web_address(address text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT address ~ '^https?://[^/?#@\\\s]+([/?#]\S*)?$' AND length(address) <= 1000
$$;
ALTER TABLE votes ADD CONSTRAINT votes_source_url_is_web_address CHECK (source_url IS NULL OR is_web_address(source_url));
ALTER TABLE timeline_events ADD CONSTRAINT timeline_events_source_url_is_web_address CHECK (source_url IS NULL OR is_web_address(source_url));

-- Lists: no empty places, and only codes of states.
ALTER TABLE timeline_events
  ADD CONSTRAINT timeline_events_targets_are_codes
    CHECK (targets IS NOT NULL AND array_position(targets, NULL) IS NULL AND array_to_string(targets, ' ') ~ '^([A-Z]{3}( [A-Z]{3})*)?$'),
  ADD CONSTRAINT timeline_events_asks_are_whole CHECK (asks IS NOT NULL AND array_position(asks, NULL) IS NULL);

-- Days and numbers -----------------------------------------------------------------------------------------------

-- infinity, -infinity and years before Christ are dates to PostgreSQL, and to nobody who reads a page.
ALTER TABLE votes ADD CONSTRAINT votes_date_in_range CHECK (date BETWEEN '1945-10-24' AND '2100-12-31');
ALTER TABLE memberships ADD CONSTRAINT memberships_dates_in_range
  CHECK (from_date BETWEEN '1945-10-24' AND '2100-12-31' AND (until_date IS NULL OR until_date BETWEEN '1945-10-24' AND '2100-12-31'));
ALTER TABLE timeline_events
  ADD CONSTRAINT timeline_events_dates_in_range
    CHECK (date BETWEEN '1945-01-01' AND '2100-12-31' AND (until_date IS NULL OR until_date BETWEEN '1945-01-01' AND '2100-12-31')),
  ADD CONSTRAINT timeline_events_withdrawn_in_range CHECK (withdrawn_at IS NULL OR withdrawn_at BETWEEN '2020-01-01' AND '2100-01-01'),
  ADD CONSTRAINT timeline_events_version_from_one CHECK (version >= 1);
ALTER TABLE group_memberships ADD CONSTRAINT group_memberships_dates_in_range CHECK (
  (from_date IS NULL OR from_date ~ '^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$')
  AND (until_date IS NULL OR until_date ~ '^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'));
ALTER TABLE invitations ADD CONSTRAINT invitations_times_in_range CHECK (
  created_at BETWEEN '2020-01-01' AND '2100-01-01' AND expires_at BETWEEN '2020-01-01' AND '2100-01-01'
  AND (used_at IS NULL OR used_at BETWEEN '2020-01-01' AND '2100-01-01'));
ALTER TABLE api_tokens ADD CONSTRAINT api_tokens_times_in_range CHECK (
  created_at BETWEEN '2020-01-01' AND '2100-01-01' AND expires_at BETWEEN '2020-01-01' AND '2100-01-01'
  AND (last_used_at IS NULL OR last_used_at BETWEEN '2020-01-01' AND '2100-01-01'));

-- Every number of the record is a whole one, so none can be NaN; these must also be above nothing.
ALTER TABLE votes ADD CONSTRAINT votes_undl_record_from_one CHECK (undl_record >= 1);
ALTER TABLE positions ADD CONSTRAINT positions_agreed_by_from_one CHECK (agreed_by BETWEEN 1 AND 100);
ALTER TABLE provenance ADD CONSTRAINT provenance_min_agreed_from_one CHECK (min_agreed BETWEEN 1 AND 100);

-- Emptied at one stroke ------------------------------------------------------------------------------------------

-- TRUNCATE fires no trigger of rows or statements but its own, so it left no revision, and stale pages for good.
DO $$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['countries', 'country_aliases', 'country_groups', 'group_memberships', 'series', 'series_votes', 'sources',
    'provenance', 'discrepancies', 'late_advice', 'timeline_events'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_truncate()', part);
  END LOOP;
END $$;

-- One vote a session ---------------------------------------------------------------------------------------------

-- The trigger that told the second vote of a session looked at series_votes only, and at committed rows only. The session of a vote now stands beside its
-- membership in a series, kept true by a foreign key, so that a unique index decides: no order of two transactions gets past it.
DO $$
DECLARE
  twice record;
BEGIN
  SELECT series.slug, votes.session INTO twice FROM series_votes JOIN votes ON votes.id = vote_id JOIN series ON series.id = series_id
  GROUP BY series.slug, votes.session HAVING count(*) > 1 OR votes.session IS NULL LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'the series % has two votes in session %, or one without a session: take one out of the series first', twice.slug, coalesce(twice.session, '(none)');
  END IF;
END $$;
ALTER TABLE votes ADD CONSTRAINT votes_id_with_session UNIQUE (id, session);
ALTER TABLE series_votes ADD COLUMN vote_session text;
COMMENT ON COLUMN series_votes.vote_session IS 'The session of the vote, filled in and kept by the database: one vote of a series in each.';
ALTER TABLE series_votes DISABLE TRIGGER note_need_of_revision; -- nothing that anybody can see changes
UPDATE series_votes SET vote_session = votes.session FROM votes WHERE votes.id = vote_id;
ALTER TABLE series_votes ENABLE TRIGGER note_need_of_revision;
ALTER TABLE series_votes
  ADD CONSTRAINT series_votes_have_a_session CHECK (vote_session IS NOT NULL),
  ADD CONSTRAINT series_votes_one_a_session UNIQUE (series_id, vote_session),
  ADD CONSTRAINT series_votes_session_is_the_votes FOREIGN KEY (vote_id, vote_session) REFERENCES votes (id, session) ON UPDATE CASCADE ON DELETE CASCADE;

CREATE FUNCTION fill_session_of_series_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.vote_session IS NULL THEN
    SELECT session INTO NEW.vote_session FROM votes WHERE id = NEW.vote_id;
    IF FOUND AND NEW.vote_session IS NULL THEN
      RAISE EXCEPTION 'a vote without a session can belong to no series: it could have no address there'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'series_votes_have_a_session', TABLE = 'series_votes';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER fill_session BEFORE INSERT ON series_votes FOR EACH ROW EXECUTE FUNCTION fill_session_of_series_vote();

-- The members of the day -----------------------------------------------------------------------------------------

-- One transaction changed the memberships, another recorded a vote, neither saw the other. Both now write the same row first, so that one waits for the
-- other (and is refused as a serialization failure where it could not see what it waited for), and both look again when they commit.
CREATE TABLE membership_guard (id smallint PRIMARY KEY DEFAULT 1 CONSTRAINT membership_guard_is_one CHECK (id = 1), changed bigint NOT NULL DEFAULT 0);
INSERT INTO membership_guard DEFAULT VALUES;
COMMENT ON TABLE membership_guard IS 'One row, written by whoever changes memberships, votes or positions, once a transaction. Only triggers use it.';

CREATE FUNCTION take_turn_on_memberships() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE membership_guard SET changed = changed + 1 WHERE xmin::text <> pg_current_xact_id()::xid::text;
END $$;

CREATE OR REPLACE FUNCTION note_touched_roll_calls() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM take_turn_on_memberships();
  INSERT INTO commit_checks (kind, id) SELECT DISTINCT 'roll_call', vote_id FROM touched ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION note_changed_roll_calls() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM take_turn_on_memberships();
  INSERT INTO commit_checks (kind, id)
  SELECT 'roll_call', vote_id FROM touched UNION SELECT 'roll_call', vote_id FROM left_behind ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION note_touched_votes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM take_turn_on_memberships();
  INSERT INTO commit_checks (kind, id) SELECT 'roll_call', id FROM touched ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION note_touched_memberships() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM take_turn_on_memberships();
  INSERT INTO commit_checks (kind, id) VALUES ('membership', 0) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- As before, and the membership of the day once more: it may have changed since the row was written.
CREATE OR REPLACE FUNCTION check_roll_call(touched integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  vote votes%ROWTYPE;
  called record;
  stranger text;
  expected integer;
BEGIN
  SELECT * INTO vote FROM votes WHERE votes.id = touched;
  IF NOT FOUND THEN RETURN; END IF;

  expected := membership_on(vote.date);
  IF vote.members <> expected THEN
    RAISE EXCEPTION 'vote % of %: members is %, but % states were members on that day',
      coalesce(vote.resolution, '(no symbol)'), vote.date, vote.members, expected
      USING ERRCODE = 'check_violation', CONSTRAINT = 'votes_members_of_the_day', TABLE = 'votes';
  END IF;

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
