import { describe, expect, it } from "vitest";
import { refusalOf, rowsOf, twoTerminals } from "../support/psql";

const country = (iso3: string) => `(SELECT id FROM countries WHERE iso3 = '${iso3}')`;
const series = (slug: string) => `(SELECT id FROM series WHERE slug = '${slug}')`;
const revision = (action: string, reason: string) =>
  `INSERT INTO revisions (number, action, subject, series, actor, summary, reason) VALUES (0, '${action}', 'vote', '{cuba-embargo}', 'somebody', 'Corrected', ${reason})`;

/** A vote of 2026 in which every member of the day is in favour, in one statement. */
const wholeVote = ({ session = "81", symbol = "A/RES/81/901", date = "2026-10-28" } = {}) => `
  WITH vote AS (
    INSERT INTO votes (session, resolution, date, title, yes, no, abstain, absent, members, source_id)
    VALUES ('${session}', '${symbol}', '${date}', 'Made up', membership_on('${date}'), 0, 0, 0, membership_on('${date}'), 1) RETURNING id, date)
  INSERT INTO positions (vote_id, country_id, position) SELECT vote.id, country_id, 'yes' FROM memberships, vote
  WHERE from_date <= vote.date AND (until_date IS NULL OR until_date >= vote.date)`;
const addTo = (slug: string, symbol: string) => `INSERT INTO series_votes (series_id, vote_id) SELECT ${series(slug)}, id FROM votes WHERE resolution = '${symbol}'`;

describe("psql cannot leave out why", () => {
  it.each(["NULL", "''", "' '", "E'\\t'", "E'\\n \\r'", "U&'\\200B\\FEFF'", "U&'\\00A0\\3000'", "U&'\\202E'", "U&'\\3164\\2800'"])("a correction with the reason %s is refused", async (reason) => {
    expect(await refusalOf(revision("correct", reason))).toBe("revisions_corrections_have_a_reason");
    expect(await refusalOf(revision("withdraw", reason))).toBe("revisions_corrections_have_a_reason");
  });
  it("a reason in any script is accepted", async () => {
    for (const reason of ["'x'", "'见会议记录'", "'بسبب خطأ'"]) expect(await refusalOf(revision("correct", reason))).toBe("accepted");
  });
  it("nor who, what, or a title", async () => {
    expect(await refusalOf("INSERT INTO revisions (number, action, subject, series, actor, summary) VALUES (0, 'create', 'vote', '{}', E'\\t', 'x')")).toBe("revisions_have_an_author");
    expect(await refusalOf("INSERT INTO revisions (number, action, subject, series, actor, summary) VALUES (0, 'create', 'vote', NULL, 'x', 'x')")).toBe("revisions_name_their_series");
    expect(await refusalOf("UPDATE votes SET title = E'\\t' WHERE resolution = 'A/RES/80/4'")).toBe("votes_have_a_title");
    expect(await refusalOf("UPDATE series SET title = '' WHERE slug = 'nazism'")).toBe("series_have_a_title");
    expect(await refusalOf("UPDATE timeline_events SET claim = U&'\\200B'")).toBe("timeline_events_say_what_and_who");
  });
});

describe("psql cannot empty at one stroke", () => {
  it.each([
    "countries", "memberships", "country_aliases", "country_groups", "group_memberships", "series", "series_votes", "votes", "positions", "sources",
    "provenance", "discrepancies", "late_advice", "timeline_events", "revisions", "frozen_forecasts",
  ])("%s", async (table) => {
    expect(await refusalOf(`TRUNCATE ${table} CASCADE`)).toMatch(/_not_truncated$|_are_final$/);
  });
});

describe("psql cannot write what pages cannot show", () => {
  it.each([
    ["UPDATE timeline_events SET date = 'infinity'", "timeline_events_dates_in_range"],
    ["UPDATE timeline_events SET date = '-infinity'", "timeline_events_dates_in_range"],
    ["UPDATE timeline_events SET date = '0044-03-15 BC'", "timeline_events_dates_in_range"],
    ["UPDATE timeline_events SET until_date = 'infinity'", "timeline_events_dates_in_range"],
    ["UPDATE timeline_events SET date = '20251-10-02'", "timeline_events_dates_in_range"],
    ["UPDATE timeline_events SET withdrawn_at = 'infinity'", "timeline_events_withdrawn_in_range"],
    ["UPDATE memberships SET until_date = 'infinity' WHERE until_date IS NULL", "memberships_dates_in_range"],
    ["UPDATE memberships SET from_date = '-infinity' WHERE from_date = '1945-10-24'", "memberships_dates_in_range"],
    ["UPDATE group_memberships SET from_date = 'infinity'", "group_memberships_dates_in_range"],
    ["INSERT INTO revisions (number, at, action, subject, series, actor, summary) VALUES (0, 'infinity', 'create', 'vote', '{}', 'x', 'x')", "revisions_at_in_range"],
    ["UPDATE votes SET session = 'a/b' WHERE resolution = 'A/RES/80/4'", "votes_session_is_plain"],
    ["UPDATE votes SET source_url = 'javascript:alert(1)' WHERE resolution = 'A/RES/80/4'", "votes_source_url_is_web_address"],
    ["UPDATE votes SET source_url = 'https://ana:secret@example.org/' WHERE resolution = 'A/RES/80/4'", "votes_source_url_is_web_address"],
    ["UPDATE timeline_events SET source_url = 'https://ana:secret@example.org/'", "timeline_events_source_url_is_web_address"],
    ["UPDATE timeline_events SET targets = '{constructor}'", "timeline_events_targets_are_codes"],
    ["UPDATE timeline_events SET targets = '{BRA,NULL}'", "timeline_events_targets_are_codes"],
    ["UPDATE positions SET agreed_by = -1 WHERE agreed_by = 4", "positions_agreed_by_from_one"],
  ])("%s", async (change, constraint) => {
    expect(await refusalOf(change)).toBe(constraint);
  });
  it("a vote on no day at all", async () => {
    for (const day of ["infinity", "-infinity", "0044-03-15 BC", "1945-10-23", "2101-01-01"]) {
      expect(await refusalOf(`INSERT INTO votes (session, resolution, date, title, yes, no, abstain, absent, members, source_id) SELECT '81', 'A/RES/81/9', '${day}', 'x', n, 0, 0, 0, n, 1 FROM (SELECT membership_on('${day}') AS n) AS day`)).toBe("votes_date_in_range");
    }
  });
  it("no number of the record can be NaN: all are whole", async () => {
    const broken = await rowsOf("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' AND data_type IN ('numeric', 'real', 'double precision')");
    expect(broken).toEqual([]);
  });
  it("no date is without a range", async () => {
    const free = await rowsOf<{ place: string }>(`
      SELECT table_name || '.' || column_name AS place FROM information_schema.columns AS c WHERE table_schema = 'public' AND data_type = 'date' AND NOT EXISTS (
        SELECT FROM pg_constraint WHERE contype = 'c' AND conrelid = c.table_name::regclass AND pg_get_constraintdef(oid) LIKE '%' || c.column_name || '%1945-%')`);
    expect(free).toEqual([]);
  });
});

describe("two votes of one series in one session", () => {
  it("come about neither by changing a vote's session nor by taking the session away", async () => {
    expect(await refusalOf("UPDATE votes SET session = '79' WHERE resolution = 'A/RES/80/4'")).toBe("series_votes_one_a_session");
    expect(await refusalOf("UPDATE votes SET session = NULL WHERE resolution = 'A/RES/80/4'")).toBe("series_votes_have_a_session");
    expect(await refusalOf("UPDATE series_votes SET vote_session = '999' WHERE vote_session = '80'")).toBe("series_votes_session_is_the_votes");
    expect(await refusalOf(`INSERT INTO series_votes (series_id, vote_id) SELECT ${series("nazism")}, id FROM votes WHERE session IS NULL LIMIT 1`)).toMatch(/series_votes_have_a_session/);
  });

  it.each([["READ COMMITTED", "outer-space-arms", "A/RES/81/801", "A/RES/81/802"], ["REPEATABLE READ", "nazism", "A/RES/81/803", "A/RES/81/804"]])(
    "nor by two transactions at once (%s)",
    async (isolation, slug, first, second) => {
      for (const symbol of [first, second]) expect(await refusalOf(wholeVote({ symbol }))).toBe("accepted");
      expect(await twoTerminals([["a", addTo(slug, first)], ["b", addTo(slug, second)]], { isolation })).toEqual({ a: "accepted", b: "series_votes_one_a_session" });
    },
  );

  it("nor when one transaction adds a vote while another moves a vote into its session", async () => {
    expect(await refusalOf(wholeVote({ session: "82", symbol: "A/RES/82/811", date: "2027-10-28" }))).toBe("accepted");
    expect(await refusalOf(wholeVote({ session: "83", symbol: "A/RES/83/812", date: "2028-10-28" }))).toBe("accepted");
    expect(await refusalOf(addTo("cuba-embargo", "A/RES/82/811"))).toBe("accepted");
    const both = await twoTerminals([["a", addTo("cuba-embargo", "A/RES/83/812")], ["b", "UPDATE votes SET session = '83' WHERE resolution = 'A/RES/82/811'"]]);
    expect(both).toEqual({ a: "accepted", b: "series_votes_one_a_session" });
  });
});

describe("the membership of the day", () => {
  const newcomer = (iso3: string) => `INSERT INTO countries (iso3, name) VALUES ('${iso3}', 'Newcomer ${iso3}')`;
  const admit = (iso3: string, day: string) => `INSERT INTO memberships (country_id, from_date) VALUES (${country(iso3)}, '${day}')`;

  it.each([["READ COMMITTED", "QAA", "2031"], ["REPEATABLE READ", "QAB", "2032"], ["SERIALIZABLE", "QAC", "2033"]])(
    "cannot be broken by one transaction that admits a state while another records a vote (%s)",
    async (isolation, iso3, year) => {
      expect(await refusalOf(newcomer(iso3))).toBe("accepted");
      const vote = wholeVote({ session: String(Number(year) - 1945), symbol: `A/RES/${year}/1`, date: `${year}-10-28` });
      const admitFirst = await twoTerminals([["a", admit(iso3, `${year}-01-01`)], ["b", vote]], { isolation });
      expect(admitFirst.a).toBe("accepted");
      expect(admitFirst.b).not.toBe("accepted");
      await refusalOf(`DELETE FROM memberships WHERE country_id = ${country(iso3)}`);
      const voteFirst = await twoTerminals([["a", vote], ["b", admit(iso3, `${year}-01-01`)]], { isolation });
      expect(voteFirst.a).toBe("accepted");
      expect(voteFirst.b).not.toBe("accepted");
      expect(await rowsOf("SELECT resolution FROM votes WHERE members <> membership_on(date)")).toEqual([]);
    },
  );

  it("lets two record votes one after the other, and leaves the guard with one row", async () => {
    const both = await twoTerminals([["a", wholeVote({ symbol: "A/RES/81/821" })], ["b", wholeVote({ symbol: "A/RES/81/822" })]]);
    expect(both).toEqual({ a: "accepted", b: "accepted" });
    expect(await rowsOf("SELECT count(*)::int AS rows FROM membership_guard")).toEqual([{ rows: 1 }]);
  });
});
