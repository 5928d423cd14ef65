/**
 * Writes prisma/seed-data from the checked tables of facts.
 * usage: npm run seed-data -- PATH-TO-FACTS
 *
 * Facts are carried over as they are; where the source contradicts itself the decision is made here, once, and written to discrepancies.csv.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { foldName } from "@/lib/countries/fold-name";

type Row = Record<string, string>;
const facts = process.argv[2];
if (!facts) throw new Error("Say where the facts are: npm run seed-data -- PATH");
const read = (name: string): Row[] => parse(readFileSync(path.join(facts, name), "utf8"), { columns: true });
const write = (name: string, rows: readonly Row[]) => {
  const columns = Object.keys(rows[0] ?? {});
  writeFileSync(path.join("prisma/seed-data", name), stringify(rows as Row[], { header: true, columns }));
  console.log(`${name}: ${rows.length} rows`);
};

const codes = readFileSync(path.join(facts, "ga-rollcalls-states.txt"), "utf8").trim().split(/\s+/);
const members = read("members.csv");

// Three former members stand in the roll calls but not in the table of members; their dates are in the notes of their successors.
const formerMembers: Row[] = [
  { iso3: "DDR", un_short_name: "German Democratic Republic", admitted: "1973-09-18", left: "1990-10-02", note: "one state with the Federal Republic of Germany since 1990-10-03" },
  { iso3: "EAZ", un_short_name: "Zanzibar", admitted: "1963-12-16", left: "1964-04-25", note: "one state with Tanganyika since 1964-04-26" },
  { iso3: "YMD", un_short_name: "Democratic Yemen", admitted: "1967-12-14", left: "1990-05-21", note: "one state with Yemen since 1990-05-22" },
];
const regions: Record<string, string> = {
  African: "african", "Asia-Pacific": "asia_pacific", "Eastern European": "eastern_european",
  "Latin American and Caribbean (GRULAC)": "grulac", WEOG: "weog", none: "",
};
const countries = [...members, ...formerMembers].sort((a, b) => a.iso3!.localeCompare(b.iso3!));
const regionOf = (row: Row) => {
  const region = regions[row.un_regional_group || "none"];
  if (region === undefined) throw new Error(`${row.iso3}: unknown regional group ${row.un_regional_group}`);
  return region;
};
write("countries.csv", countries.map((row) => ({
  iso3: row.iso3!, name: row.un_short_name!, formal_name: row.un_formal_name ?? "", m49: row.m49 ?? "", region: regionOf(row), note: row.note ?? "",
})));

// Two members left and came back. The table gives the years; the roll calls bound the days.
const returns: Record<string, { until: string; from: string; note: string }> = {
  IDN: { until: "1965-01-19", from: "1966-10-22", note: "withdrew 1965-01-20, resumed 1966: listed again from 1966-10-22" },
  SYR: { until: "1958-09-22", from: "1961-10-23", note: "part of the United Arab Republic 1958–1961: not listed from 1958-09-23, listed again from 1961-10-23" },
};
const memberships = countries.flatMap((row): Row[] => {
  const back = returns[row.iso3!];
  const whole = { iso3: row.iso3!, from: row.admitted!, until: row.left ?? "", precision: "day", note: "" };
  if (!back) return [whole];
  return [{ ...whole, until: back.until, precision: "year", note: back.note }, { ...whole, from: back.from, precision: "year", note: back.note }];
});
write("memberships.csv", memberships);
const isMember = (iso3: string, day: string) => memberships.some((m) => m.iso3 === iso3 && m.from! <= day && (!m.until || day <= m.until));

const embargo = read("embargo-rollcall.csv");
const aliases = new Map<string, Row>();
const addAlias = (iso3: string, kind: string, name: string | undefined) => {
  if (!name) return;
  const known = aliases.get(foldName(name));
  if (known && known.iso3 !== iso3) throw new Error(`"${name}" would name both ${known.iso3} and ${iso3}`);
  if (!known) aliases.set(foldName(name), { iso3, kind, name });
};
for (const row of countries) addAlias(row.iso3!, "short_name", row.un_short_name);
for (const row of countries) addAlias(row.iso3!, "formal_name", row.un_formal_name);
for (const row of embargo) addAlias(row.iso3!, "at_the_time", row.country_name_at_time);
addAlias("TUR", "file_spelling", "TÜRKÝYE"); // the documents department's lists of the 79th session
write("aliases.csv", [...aliases.values()].sort((a, b) => a.iso3!.localeCompare(b.iso3!)));

write("groups.csv", read("members-groups.csv").map((row) => ({
  iso3: row.iso3!, group: row.group!, from: row.from!, until: row.to!, current: row.current!, note: row.note!,
})));
write("series.csv", read("series.csv"));

// Votes ------------------------------------------------------------------------------------------------------------

const discrepancies: Row[] = [];
const disagree = (vote: { session: string; resolution: string }, iso3: string, kind: string, sources: string, used: string, note: string) =>
  discrepancies.push({ session: vote.session, resolution: vote.resolution, iso3, kind, sources, used, note });

/** The session that a symbol itself names, for the few votes whose session the source leaves empty. */
function sessionOfSymbol(symbol: string): string {
  const special = /\(S-(\d+)\)/.exec(symbol)?.[1];
  if (special) return `S-${["", "I", "II"][Number(special)]}`;
  return /^A\/(\d+)\//.exec(symbol)?.[1] ?? "";
}

const seen = new Map<string, number>();
const byResolution = new Map<string, Row>();
const votes = read("ga-rollcalls.csv").map((row) => {
  const resolution = row.resolution === "MISSING_DATA" ? "" : row.resolution!;
  const session = row.session || sessionOfSymbol(resolution);
  const vote = { session, resolution };
  const precision = row.date!.length === 4 ? "year" : "day";
  let date = precision === "year" ? `${row.date}-12-31` : row.date!;
  if (resolution === "A/RES/37/46" && date === "1980-12-03") {
    date = "1982-12-03";
    disagree(vote, "", "date", "undl=1980-12-03", date, "the 37th session opened in September 1982, and three states listed were admitted in 1981: the year is read as 1982");
  }
  const cells = [...row.positions!];
  codes.forEach((iso3, at) => {
    if (cells[at] === "-" || isMember(iso3, date)) return;
    disagree(vote, iso3, "held back: not a member", `undl=${cells[at]}`, "", `the source lists ${iso3}, which was not a member on ${date}: left out of the roll call and of the tally`);
    cells[at] = "-";
  });
  const notListed = codes.filter((iso3, at) => cells[at] === "-" && isMember(iso3, date));
  const admittedThatDay = notListed.filter((iso3) => !isMember(iso3, previousDay(date)));
  const gaps = notListed.filter((iso3) => !admittedThatDay.includes(iso3));
  const notes = [
    admittedThatDay.length ? `admitted that day: ${admittedThatDay.join(", ")}` : "",
    gaps.length ? `the source does not name: ${gaps.join(", ")}` : "",
  ].filter(Boolean).join("; ");
  const ordinal = (seen.get(`${session}|${resolution}`) ?? 0) + 1;
  seen.set(`${session}|${resolution}`, ordinal);
  if (ordinal > 1) disagree(vote, "", "listed twice", `${row.source} lists this vote twice with the same roll call`, "both kept", "the second is kept as number 2 of this symbol");
  const made = {
    session, resolution, ordinal: String(ordinal), date, precision, undl_record: row.undl_record!, source: row.source!, series: row.series!,
    title: row.title!, not_listed_note: notes, positions: cells.join(""),
  };
  if (row.series === "cuba-embargo") byResolution.set(resolution, made);
  return made;
});
function previousDay(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

// The 33 embargo votes: every cell's source, and what was checked ---------------------------------------------------

const provenance = new Map(read("provenance.csv").map((row) => [row.resolution!, row]));
const tallies = read("embargo-tally.csv");
write("embargo.csv", tallies.map((tally) => {
  const vote = byResolution.get(tally.resolution!);
  const from = provenance.get(tally.resolution!);
  if (!vote || !from) throw new Error(`${tally.resolution} has no roll call or no provenance`);
  const cells = new Map(embargo.filter((row) => row.resolution_symbol === tally.resolution).map((row) => [row.iso3!, row]));
  const positions = codes.map((iso3) => cells.get(iso3)?.vote ?? "-").join("");
  if (positions !== vote.positions) throw new Error(`${tally.resolution}: the two tables of roll calls differ`);
  const counted = [..."YNAX"].map((letter) => positions.split(letter).length - 1).join("-");
  if (counted !== `${tally.yes}-${tally.no}-${tally.abstain}-${tally.nonvoting}`) throw new Error(`${tally.resolution}: ${counted} is not the official tally`);
  return {
    session: tally.session!, resolution: tally.resolution!, draft: tally.draft!, draft_note: tally.draft_note!, meeting: tally.meeting!,
    meeting_note: tally.meeting_note!, undl_record: tally.undl_record_id!, note: tally.note!,
    cell_sources: codes.map((iso3) => cells.get(iso3)?.source?.[0] ?? "-").join(""),
    cell_agreed_by: codes.map((iso3) => cells.get(iso3)?.agreed_by ?? "-").join(""),
    cells: from.sources_and_cells!, agreement: from.agreement!, min_agreed: from.min_agreed!, official: from.official!, undl_source: from.undl_source!,
    draft_source: from.draft_source!, meeting_source: from.meeting_source!, date_source: from.date_source!, press_source: from.press_source!,
  };
}));

const voteOfYear = new Map(tallies.map((tally) => [tally.date!.slice(0, 4), { session: tally.session!, resolution: tally.resolution! }]));
const lateAdvice: Row[] = [];
for (const row of read("discrepancies.csv")) {
  const vote = voteOfYear.get(row.year!);
  if (!vote) throw new Error(`no embargo vote in ${row.year}`);
  disagree(vote, row.iso3!, row.kind!, row.sources!, row.used!, row.note!);
  if (row.kind === "late advice") lateAdvice.push({ ...vote, iso3: row.iso3!, intended: "yes", note: row.sources! });
}
const advised = tallies.flatMap((tally) => [...tally.late_advice!.matchAll(/([A-Z]{3}) \(absent/g)].map((match) => `${tally.resolution} ${match[1]}`));
const unknown = advised.filter((key) => !lateAdvice.some((row) => `${row.resolution} ${row.iso3}` === key));
if (unknown.length) throw new Error(`late advice in the tallies but not in the discrepancies: ${unknown.join(", ")}`);

write("votes.csv", votes);
write("discrepancies.csv", discrepancies);
write("late-advice.csv", lateAdvice);

// Timeline ---------------------------------------------------------------------------------------------------------

const firstDay = (date: string) => date + "-01-01".slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6);
write("events.csv", read("events.csv").map((row) => {
  const parts = row.target_countries!.split(";").map((part) => part.trim()).filter(Boolean);
  const named = parts.flatMap((part) => /^[A-Z]{3}\b/.exec(part)?.[0] ?? []).filter((iso3) => codes.includes(iso3));
  const unnamed = parts.some((part) => !codes.includes(part)) ? row.target_countries! : "";
  const grade = /^(high|medium|low)/.exec(row.confidence!)?.[0];
  if (!grade) throw new Error(`${row.title}: no grade in "${row.confidence}"`);
  return {
    series: "cuba-embargo", date: firstDay(row.date!), precision: row.date_precision!, title: row.title!, kind: row.kind!, actor: row.actor!,
    direction: row.direction!.replace("-", "_"), targets: named.join(" "), targets_note: unnamed, claim: row.claim!, evidence: grade,
    evidence_note: row.confidence!.slice(grade.length).replace(/^[:\s]+/, ""), source_url: row.source_url!, source_name: row.source_name!,
  };
}));
writeFileSync("prisma/seed-data/states.txt", codes.join(" ") + "\n");
