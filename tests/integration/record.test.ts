import { describe, expect, it } from "vitest";
import { refusalOf as refusal, withPsql } from "../support/psql";

const sql = (text: string) => withPsql((client) => client.query(text));
const count = async (text: string) => Number((await sql(`SELECT count(*) FROM ${text}`)).rows[0].count);

const vote80 = "(SELECT id FROM votes WHERE resolution = 'A/RES/80/4')";
const newVote = (counts: string) =>
  `INSERT INTO votes (session, resolution, date, title, yes, no, abstain, absent, members, source_id) VALUES ('81', 'A/RES/81/1', '2026-10-28', 'Made up', ${counts}, 1)`;

describe("the record as it comes", () => {
  it("holds all 5,726 votes, their positions, the series, the states and the events", async () => {
    expect(await count("votes")).toBe(5726);
    expect(await count("positions")).toBe(953_449);
    expect(await count("series")).toBe(18);
    expect(await count("countries")).toBe(199);
    expect(await count("timeline_events")).toBe(51);
    expect(await count("series_votes JOIN series ON series.id = series_id WHERE slug = 'cuba-embargo'")).toBe(33);
  });

  it("has 165-7-12 with 9 non-voting of 193 for the 80th session", async () => {
    const { rows } = await sql("SELECT yes, no, abstain, absent, members FROM votes WHERE resolution = 'A/RES/80/4'");
    expect(rows).toEqual([{ yes: 165, no: 7, abstain: 12, absent: 9, members: 193 }]);
  });

  it("knows every source of every cell of the 33 embargo votes", async () => {
    expect(await count("positions WHERE agreed_by IS NOT NULL AND source_id IS NOT NULL")).toBe(6279);
  });

  it("says beside each vote where an independent data set has two neighbours exchanged, and changes no cell for it", async () => {
    const { rows } = await sql(`
      SELECT iso3, position::text AS recorded, discrepancies.sources, used FROM discrepancies JOIN votes ON votes.id = discrepancies.vote_id JOIN countries ON countries.id = discrepancies.country_id
      JOIN positions ON positions.vote_id = votes.id AND positions.country_id = countries.id WHERE resolution = 'A/RES/37/183' ORDER BY iso3`);
    expect(rows).toEqual([
      { iso3: "DDR", recorded: "abstain", sources: "undl=A; voeten=Y", used: "A" },
      { iso3: "DEU", recorded: "yes", sources: "undl=Y; voeten=A", used: "Y" },
      { iso3: "TZA", recorded: "no", sources: "undl=N; voeten=Y", used: "N" },
      { iso3: "USA", recorded: "yes", sources: "undl=Y; voeten=N", used: "Y" },
    ]);
    const used = await sql(`
      SELECT count(*)::int AS cells, count(*) FILTER (WHERE used <> CASE position WHEN 'yes' THEN 'Y' WHEN 'no' THEN 'N' WHEN 'abstain' THEN 'A' ELSE 'X' END)::int AS changed
      FROM discrepancies JOIN positions USING (vote_id, country_id) WHERE kind = 'voeten differs' AND discrepancies.note LIKE '%exchanged%'`);
    expect(used.rows[0]).toMatchObject({ changed: 0 });
    expect(used.rows[0].cells).toBeGreaterThan(240);
    const day = await sql("SELECT date::text, date_precision::text AS precision, discrepancies.sources FROM votes JOIN discrepancies ON vote_id = votes.id WHERE resolution = 'A/RES/66/230'");
    expect(day.rows).toEqual([{ date: "2011-12-31", precision: "year", sources: "undl=2011; voeten=2011-12-24" }]);
  });

  it("begins with the revision that loaded it: migrations of an empty database leave none", async () => {
    const { rows } = await sql("SELECT number, action FROM revisions ORDER BY number LIMIT 1");
    expect(rows).toEqual([{ number: 1, action: "seed" }]);
  });

  it("leaves no commit check unanswered", async () => {
    expect(await count("commit_checks")).toBe(0);
  });
});

describe("the database refuses, whoever asks,", () => {
  it("four counts that do not sum to the stated membership", async () => {
    expect(await refusal(newVote("165, 7, 12, 8, 193"))).toBe("votes_counts_sum_to_membership");
  });
  it("a membership that is not that of the day", async () => {
    expect(await refusal(newVote("165, 7, 12, 8, 192"))).toBe("votes_members_of_the_day");
  });
  it("a vote without its roll call, at commit", async () => {
    expect(await refusal(newVote("165, 7, 12, 9, 193"))).toBe("positions_add_up_to_tally");
  });
  it("a roll call that does not add up to its tally, at commit", async () => {
    expect(await refusal(`UPDATE positions SET position = 'no' WHERE vote_id = ${vote80} AND country_id = (SELECT id FROM countries WHERE iso3 = 'BRA')`)).toBe("positions_add_up_to_tally");
    expect(await refusal(`DELETE FROM positions WHERE vote_id = ${vote80}`)).toBe("positions_add_up_to_tally");
    expect(await refusal("UPDATE votes SET yes = yes - 1, no = no + 1 WHERE resolution = 'A/RES/80/4'")).toBe("positions_add_up_to_tally");
  });
  it("a position for a state that was not a member then", async () => {
    expect(await refusal(`INSERT INTO positions (vote_id, country_id, position) VALUES (${vote80}, (SELECT id FROM countries WHERE iso3 = 'YUG'), 'yes')`)).toBe("positions_of_members_only");
  });
  it("two positions for one state in one vote", async () => {
    expect(await refusal(`INSERT INTO positions (vote_id, country_id, position) VALUES (${vote80}, (SELECT id FROM countries WHERE iso3 = 'BRA'), 'no')`)).toBe("positions_pkey");
  });
  it("a changed, deleted or truncated revision", async () => {
    expect(await refusal("UPDATE revisions SET actor = 'somebody else'")).toBe("revisions_are_final");
    expect(await refusal("DELETE FROM revisions")).toBe("revisions_are_final");
    expect(await refusal("TRUNCATE revisions")).toBe("revisions_are_final");
  });
  it("a membership that would contradict votes already recorded", async () => {
    expect(await refusal("UPDATE memberships SET from_date = '2030-01-01' WHERE country_id = (SELECT id FROM countries WHERE iso3 = 'BRA')")).toBe("votes_members_of_the_day");
  });
  it("two votes of one series in one session, and two under one key", async () => {
    expect(await refusal(`INSERT INTO series_votes SELECT 1, id FROM votes WHERE session = '80' AND resolution <> 'A/RES/80/4' LIMIT 1`)).toBe("series_votes_one_a_session");
    expect(await refusal(newVote("165, 7, 12, 9, 193").replaceAll("81", "80").replace("A/RES/80/1", "A/RES/80/4").replace("2026-10-28", "2025-10-29"))).toBe("votes_key");
  });
});

describe("a change made past the application", () => {
  it("gets its revision from the database, so that nothing goes stale", async () => {
    const before = await count("revisions");
    await sql(`BEGIN;
      UPDATE positions SET position = 'no' WHERE vote_id = ${vote80} AND country_id = (SELECT id FROM countries WHERE iso3 = 'BRA');
      UPDATE votes SET yes = yes - 1, no = no + 1 WHERE resolution = 'A/RES/80/4';
      COMMIT`);
    expect(await count("revisions")).toBe(before + 1);
    const { rows } = await sql("SELECT action, summary FROM revisions ORDER BY number DESC LIMIT 1");
    expect(rows).toEqual([{ action: "direct", summary: "Changed directly in the database (psql)" }]);
  });
});
