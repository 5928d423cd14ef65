/** Loads the record into an empty database, in one transaction: all of it or nothing. Run by `npm start`; alone: npm run db:seed (scripts/database/command.ts) */
import { createReadStream, readFileSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse";
import { parse as parseAll } from "csv-parse/sync";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { foldName } from "@/lib/countries/fold-name";
import { connectionOptions } from "@/lib/database-connection";

type Row = Record<string, string>;
type Cell = string | number | null;

const folder = path.join(import.meta.dirname, "seed-data");
const table = (name: string): Row[] => parseAll(readFileSync(path.join(folder, name)), { columns: true });
const positionOf: Record<string, string> = { Y: "yes", N: "no", A: "abstain", X: "absent" };

/** @returns whether there was anything to do. @throws when the database refuses a row: then nothing was written. */
export async function seed({ url, progress = () => {} }: { url: string; progress?: (line: string) => void }): Promise<boolean> {
  const client = new pg.Client(connectionOptions(url, "plenary seed"));
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock(hashtext('plenary.seed'))");
    if ((await client.query("SELECT FROM countries LIMIT 1")).rowCount) {
      await client.query("ROLLBACK");
      return false;
    }
    await load(client, progress);
    await client.query("COMMIT");
    return true;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  } finally {
    await client.end();
  }
}

async function load(client: pg.Client, progress: (line: string) => void): Promise<void> {
  const copy = (target: string, rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>) => copyRows(client, target, rows);

  const countries = table("countries.csv");
  const countryId = idsFrom(countries.map((row) => row.iso3!));
  await copy("countries (id, iso3, name, formal_name, m49, region, note)", countries.map((row) => [
    countryId(row.iso3!), row.iso3!, row.name!, row.formal_name!, row.m49!, row.region!, row.note!,
  ]));
  await copy("memberships (country_id, from_date, until_date, precision, note)", table("memberships.csv").map((row) => [
    countryId(row.iso3!), row.from!, row.until!, row.precision!, row.note!,
  ]));
  await copy("country_aliases (country_id, kind, name, folded)", table("aliases.csv").map((row) => [
    countryId(row.iso3!), row.kind!, row.name!, foldName(row.name!),
  ]));

  const groups = table("groups.csv");
  const groupNames = [...new Set(groups.map((row) => row.group!))].sort();
  const groupId = idsFrom(groupNames);
  await copy("country_groups (id, name)", groupNames.map((name) => [groupId(name), name]));
  await copy("group_memberships (group_id, country_id, from_date, until_date, current, note)", groups.map((row) => [
    groupId(row.group!), countryId(row.iso3!), row.from!, row.until!, row.current!, row.note!,
  ]));

  const sources = table("sources.csv");
  const sourceId = idsFrom(sources.map((row) => row.code!));
  await copy("sources (id, code, name, publisher, acknowledgement)", sources.map((row) => [
    sourceId(row.code!), row.code!, row.name!, row.publisher!, row.acknowledgement!,
  ]));

  const series = table("series.csv");
  const seriesId = idsFrom(series.map((row) => row.slug!));
  await copy("series (id, slug, title, short_title, cycle, sponsor, presser)", series.map((row) => [
    seriesId(row.slug!), row.slug!, row.title!, row.short_title!, row.cycle!, row.sponsor!, row.presser!,
  ]));
  progress(`${countries.length} states, ${groupNames.length} groups, ${series.length} series`);

  const votes = await loadVotes({ client, countryId, sourceId, seriesId, progress });

  await copy("discrepancies (vote_id, country_id, kind, sources, used, note)", [...table("discrepancies.csv"), ...table("discrepancies-found.csv")].map((row) => [
    votes(`${row.session}|${row.resolution}`), row.iso3 ? countryId(row.iso3) : null, row.kind!, row.sources!, row.used!, row.note!,
  ]));
  await copy("late_advice (vote_id, country_id, intended, note)", table("late-advice.csv").map((row) => [
    votes(`${row.session}|${row.resolution}`), countryId(row.iso3!), row.intended!, row.note!,
  ]));
  const events = table("events.csv");
  await copy(
    "timeline_events (series_id, date, date_precision, title, kind, actor, direction, asks, targets, targets_note, claim, evidence, evidence_note, source_url, source_name)",
    events.map((row) => [
      seriesId(row.series!), row.date!, row.precision!, row.title!, row.kind!, row.actor!, row.direction!, "{}", `{${(row.targets ?? "").replaceAll(" ", ",")}}`,
      row.targets_note!, row.claim!, row.evidence!, row.evidence_note!, row.source_url!, row.source_name!,
    ]),
  );
  for (const name of ["countries", "country_groups", "sources", "series", "votes"]) {
    await client.query(`SELECT setval(pg_get_serial_sequence('${name}', 'id'), (SELECT max(id) FROM ${name}))`);
  }
  await client.query(
    "INSERT INTO revisions (number, action, subject, series, actor, summary) VALUES (0, 'seed', 'record', '{}', 'Plenary', $1)",
    [`Loaded the record that comes with Plenary: ${countries.length} states, ${series.length} series, ${events.length} events`],
  );
  await client.query("ANALYZE"); // the checks at commit need to know how large the tables are
  progress("checking every roll call against its tally and the membership of its day");
}

type Ids = (key: string) => number;

async function loadVotes({ client, countryId, sourceId, seriesId, progress }: {
  client: pg.Client; countryId: Ids; sourceId: Ids; seriesId: Ids; progress: (line: string) => void;
}): Promise<Ids> {
  const states = readFileSync(path.join(folder, "states.txt"), "utf8").trim().split(" ").map(countryId);
  const embargo = new Map(table("embargo.csv").map((row) => [`${row.session}|${row.resolution}`, row]));
  const membership = await membershipByDay(client);

  const votes: Row[] = [];
  for await (const row of createReadStream(path.join(folder, "votes.csv")).pipe(parse({ columns: true }))) votes.push(row as Row);
  const keyOf = (row: Row) => `${row.session}|${row.resolution}`;
  const voteId = idsFrom(votes.map((row) => (row.ordinal === "1" ? keyOf(row) : `${keyOf(row)}|${row.ordinal}`)));

  await copyRows(
    client,
    "votes (id, session, resolution, ordinal, date, date_precision, title, draft, draft_note, meeting, meeting_note, undl_record, yes, no, abstain, absent, members, not_listed, not_listed_note, source_id, source_url, note)",
    votes.map((row, at) => {
      const more = embargo.get(keyOf(row));
      const count = (letter: string) => row.positions!.split(letter).length - 1;
      const [yes, no, abstain, absent] = [count("Y"), count("N"), count("A"), count("X")];
      const members = membership(row.date!);
      const record = more?.undl_record || row.undl_record;
      return [
        at + 1, row.session!, row.resolution!, row.ordinal!, row.date!, row.precision!, row.title!, more?.draft ?? null, more?.draft_note ?? null, more?.meeting ?? null,
        more?.meeting_note ?? null, record ?? null, yes, no, abstain, absent, members, members - yes - no - abstain - absent, row.not_listed_note!,
        sourceId(row.source!), record ? `https://digitallibrary.un.org/record/${record}` : null, more?.note ?? null,
      ];
    }),
  );
  await copyRows(client, "series_votes (series_id, vote_id)", votes.flatMap((row, at) => (row.series ? [[seriesId(row.series), at + 1]] : [])));
  await copyRows(
    client,
    "provenance (vote_id, cells, agreement, min_agreed, official, undl_source, draft_source, meeting_source, date_source, press_source)",
    [...embargo].map(([key, row]) => [
      voteId(key), row.cells!, row.agreement!, row.min_agreed!, row.official!, row.undl_source!, row.draft_source!, row.meeting_source!, row.date_source!, row.press_source!,
    ]),
  );

  const sourceOfLetter: Record<string, number> = { u: sourceId("undl"), d: sourceId("dgacm") };
  let cells = 0;
  function* rollCalls(): Generator<readonly Cell[]> {
    for (const [at, row] of votes.entries()) {
      const more = embargo.get(keyOf(row));
      for (let state = 0; state < states.length; state++) {
        const position = positionOf[row.positions![state]!];
        if (!position) continue;
        cells++;
        yield [at + 1, states[state]!, position, more ? sourceOfLetter[more.cell_sources![state]!]! : null, more ? more.cell_agreed_by![state]! : null];
      }
      if (at % 1000 === 999) progress(`${at + 1} of ${votes.length} votes`);
    }
  }
  const putBack = await setAsideKeys(client, "positions");
  await copyRows(client, "positions (vote_id, country_id, position, source_id, agreed_by)", rollCalls());
  progress(`${votes.length} votes sent, making their keys`);
  await putBack();
  progress(`${votes.length} votes, ${cells.toLocaleString("en")} positions`);
  return voteId;
}

/**
 * Drops the foreign keys and plain indexes of a table, inside the transaction, and gives back what restores them. Restoring checks all rows
 * at once, which is ten times faster than row by row as they come in.
 */
async function setAsideKeys(client: pg.Client, name: string): Promise<() => Promise<void>> {
  const { rows: keys } = await client.query<{ name: string; definition: string }>(
    "SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'f'",
    [name],
  );
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    "SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index WHERE indrelid = $1::regclass AND NOT indisunique",
    [name],
  );
  for (const key of keys) await client.query(`ALTER TABLE ${name} DROP CONSTRAINT ${key.name}`);
  for (const index of indexes) await client.query(`DROP INDEX ${index.name}`);
  return async () => {
    for (const index of indexes) await client.query(index.definition);
    for (const key of keys) await client.query(`ALTER TABLE ${name} ADD CONSTRAINT ${key.name} ${key.definition}`);
  };
}

async function membershipByDay(client: pg.Client): Promise<(day: string) => number> {
  const { rows } = await client.query<{ from: string; until: string | null }>("SELECT from_date::text AS from, until_date::text AS until FROM memberships");
  return (day) => rows.filter((row) => row.from <= day && (row.until === null || row.until >= day)).length;
}

function idsFrom(keys: readonly string[]): Ids {
  const ids = new Map(keys.map((key, at) => [key, at + 1]));
  return (key) => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`The seed data names "${key}", which is not in it`);
    return id;
  };
}

/** COPY in text format. An empty text is written as NULL: facts without a source stay empty. */
async function copyRows(client: pg.Client, target: string, rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>): Promise<void> {
  async function* lines() {
    let chunk = "";
    for await (const row of rows) {
      chunk += row.map(textOfCell).join("\t") + "\n";
      if (chunk.length > 65_536) {
        yield chunk;
        chunk = "";
      }
    }
    if (chunk) yield chunk;
  }
  const stream = client.query(copyFrom(`COPY ${target} FROM STDIN`));
  await pipeline(Readable.from(lines()), stream);
}

function textOfCell(cell: Cell): string {
  if (cell === null || cell === "") return "\\N";
  return typeof cell === "number" ? String(cell) : cell.replace(/[\\\t\n\r]/g, (character) => ({ "\\": "\\\\", "\t": "\\t", "\n": "\\n" })[character] ?? "\\r");
}
