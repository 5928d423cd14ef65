-- A vote is recorded in stages: the announced tally alone, the tally with the names known so far, the whole roll call.

CREATE TYPE "roll_call_stage" AS ENUM ('whole', 'provisional');
ALTER TYPE "revision_action" ADD VALUE 'complete';

-- The events of the triggers on votes wait for the end of a transaction, and ALTER TABLE does not; nothing that anybody can see changes here.
ALTER TABLE votes
  ADD COLUMN "roll_call" "roll_call_stage" NOT NULL DEFAULT 'whole',
  ADD COLUMN "provisional_since" timestamptz,
  ADD CONSTRAINT votes_provisional_since_its_day CHECK ((roll_call = 'provisional') = (provisional_since IS NOT NULL));
CREATE INDEX "votes_provisional" ON votes (provisional_since) WHERE roll_call = 'provisional';

-- Since when a roll call is provisional says the database's own clock, whoever writes.
CREATE FUNCTION date_provisional_roll_call() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.roll_call = 'whole' THEN
    NEW.provisional_since := NULL;
  ELSIF TG_OP = 'UPDATE' AND OLD.roll_call = 'provisional' THEN
    NEW.provisional_since := OLD.provisional_since;
  ELSE
    NEW.provisional_since := clock_timestamp();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER date_by_own_clock BEFORE INSERT OR UPDATE ON votes FOR EACH ROW EXECUTE FUNCTION date_provisional_roll_call();

-- As before for a whole roll call. Of a provisional one: members of the day only, no more names of a kind than the tally has, and somebody still open;
-- then the open ones can always be told apart so that they fill up the tally, for the four counts and the members not listed sum to the membership.
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
         count(*) FILTER (WHERE position = 'abstain') AS abstain, count(*) FILTER (WHERE position = 'absent') AS absent, count(*) AS named
  INTO called FROM positions WHERE vote_id = touched;

  IF vote.roll_call = 'provisional' THEN
    IF called.yes > vote.yes OR called.no > vote.no OR called.abstain > vote.abstain OR called.absent > vote.absent THEN
      RAISE EXCEPTION 'vote % of %: % in favour, % against, % abstaining and % non-voting are named, more than the tally %-%-% with % non-voting has of a kind',
        coalesce(vote.resolution, '(no symbol)'), vote.date, called.yes, called.no, called.abstain, called.absent, vote.yes, vote.no, vote.abstain, vote.absent
        USING ERRCODE = 'check_violation', CONSTRAINT = 'positions_within_tally', TABLE = 'positions';
    END IF;
    IF called.named >= vote.members - vote.not_listed THEN
      RAISE EXCEPTION 'vote % of %: every state is named, so the roll call is whole and not provisional', coalesce(vote.resolution, '(no symbol)'), vote.date
        USING ERRCODE = 'check_violation', CONSTRAINT = 'votes_provisional_has_open', TABLE = 'votes';
    END IF;
    RETURN;
  END IF;

  IF (called.yes, called.no, called.abstain, called.absent) IS DISTINCT FROM (vote.yes, vote.no, vote.abstain, vote.absent) THEN
    RAISE EXCEPTION 'vote % of %: the roll call adds up to %-%-% with % non-voting, the tally says %-%-% with % non-voting',
      coalesce(vote.resolution, '(no symbol)'), vote.date, called.yes, called.no, called.abstain, called.absent,
      vote.yes, vote.no, vote.abstain, vote.absent
      USING ERRCODE = 'check_violation', CONSTRAINT = 'positions_add_up_to_tally', TABLE = 'positions';
  END IF;
END $$;
