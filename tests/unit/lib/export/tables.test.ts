import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { toCsv } from "@/lib/export/csv";
import { csvFile, pictureFile } from "@/lib/export/file-answer";
import { ledgerTable } from "@/lib/export/ledger-table";
import { projectionTable } from "@/lib/export/projection-table";
import { rollCallTable } from "@/lib/export/roll-call-table";
import type { Table } from "@/lib/export/table";
import { timelineTable } from "@/lib/export/timeline-table";
import { votesTable } from "@/lib/export/votes-table";
import { filterRollCall } from "@/lib/votes/roll-call-filter";
import { rollCallRows } from "@/lib/votes/roll-call-rows";
import { seriesOf, teaSeries, voteOn } from "../../../support/synthetic-series";

const { record, projection } = teaSeries();
const read = (table: Table) => parse(toCsv(table), { columns: true }) as Record<string, string>[];
const noEvidence = { cells: [], provenance: null, discrepancies: [], lateAdvice: [] };

describe("the table of votes", () => {
  it("has a row for each vote, whose counts and shares add up", () => {
    const rows = read(votesTable(record));
    expect(rows).toHaveLength(record.votes.length);
    for (const { yes, no, abstain, absent, members, yes_share, no_share, abstain_share, absent_share, revision } of rows) {
      expect(Number(yes) + Number(no) + Number(abstain) + Number(absent)).toBe(Number(members));
      expect(Number(yes_share) + Number(no_share) + Number(abstain_share) + Number(absent_share)).toBeCloseTo(1, 5);
      expect(revision).toBe("7");
    }
    expect(rows[0]).toMatchObject({ session: "59", date: "2004-11-01", resolution: "A/RES/59/1", draft: "", yes: "20", members: "50", yes_share: "0.4" });
  });

  it("is a header alone for a series without votes", () => {
    expect(read(votesTable(seriesOf([])))).toEqual([]);
    expect(toCsv(votesTable(seriesOf([])))).toMatch(/^session,date,/);
  });
});

describe("a table of what was chosen", () => {
  const headOf = (table: Table) => table.columns.map(({ key }) => key);

  it("has of the votes what the chart shows on its scale", () => {
    expect(headOf(votesTable(record, "dissent"))).not.toContain("yes");
    expect(headOf(votesTable(record, "dissent"))).toEqual(expect.arrayContaining(["no", "abstain", "absent", "members"]));
    expect(headOf(votesTable(record, "share"))).toEqual(expect.arrayContaining(["yes_share", "no_share", "abstain_share", "absent_share"]));
    expect(headOf(votesTable(record, "share"))).not.toContain("no");
    expect(headOf(votesTable(record, "counts"))).not.toContain("no_share");
    expect(votesTable(record, "share").name).toBe("tea-votes-share");
  });

  it("has the events that fit, and says so in its name", () => {
    const table = timelineTable(record, { kind: "lobbying", from: "2019-10-05" });
    expect(read(table).map(({ title }) => title)).toEqual(["A second letter", "A third letter"]);
    expect(table.name).toBe("tea-timeline-lobbying-2019-10-05");
  });

  it("has the states that fit", () => {
    const vote = record.votes.at(-1)!;
    const all = rollCallRows({ rollCall: record.rollCalls.get(vote.id)!, countries: [], evidence: noEvidence, source: "made-up" });
    const filter = { position: "no" } as const;
    const table = rollCallTable({ record, vote, rows: filterRollCall(all, filter), evidence: noEvidence, filter });
    expect(read(table).map(({ position }) => position)).toEqual(Array(vote.no).fill("no"));
    expect(table.name).toBe("tea-74-roll-call-no");
  });
});

describe("the table of switches", () => {
  it("adds up to the change of the tally", () => {
    const two = seriesOf([voteOn("2010-11-01", [10, 1, 5, 4]), voteOn("2011-11-01", [7, 4, 5, 4])]);
    const rows = read(ledgerTable(two, { S007: "Seven" }));
    const change = (position: string) => rows.filter(({ to }) => to === position).length - rows.filter(({ from }) => from === position).length;
    expect([change("yes"), change("no"), change("abstain"), change("absent")]).toEqual([-3, 3, 0, 0]);
    expect(rows[0]).toMatchObject({ country: "S007", name: "Seven", from: "yes", to: "no", from_date: "2010-11-01", to_session: "66" });
  });

  it("is empty before the second vote", () => {
    expect(read(ledgerTable(seriesOf([voteOn("2010-11-01", [10, 1, 5, 4])]), {}))).toEqual([]);
  });
});

describe("the other tables", () => {
  it("give every position of a vote with what it was before and what was intended", () => {
    const [before, vote] = record.votes.slice(-2);
    const evidence = { ...noEvidence, lateAdvice: [{ country: "S000", intended: "abstain" as const, note: "" }] };
    const rows = rollCallRows({ rollCall: record.rollCalls.get(vote!.id)!, before: record.rollCalls.get(before!.id)!, countries: [], evidence, source: "made-up" });
    const table = rollCallTable({ record, vote: vote!, rows, evidence });
    expect(table.name).toBe("tea-74-roll-call");
    expect(read(table)).toHaveLength(vote!.members);
    expect(read(table)[0]).toEqual({
      country: "S000", name: "S000", region: "", position: "yes", previous_position: "yes", intended_position: "abstain", source: "made-up", agreed_by: "",
      session: "74", date: "2019-11-03", resolution: "A/RES/74/1", open: "no", revision: "7",
    });
  });

  it("give every event, and run nothing that an event's title says", () => {
    const rows = read(timelineTable(record));
    expect(rows).toHaveLength(record.events.length);
    expect(rows.at(-1)).toMatchObject({ title: `'=HYPERLINK("tea")`, kind: "diplomatic", targets: "", evidence: "low" });
  });

  it("give the four counts of the projection, or nothing where there is none", () => {
    expect(read(projectionTable(record, projection)).map(({ position, expected, q05, q95 }) => [position, expected, q05, q95])).toEqual([
      ["yes", "44", "39", "49"], ["no", "6", "1", "11"], ["abstain", "3", "0", "8"], ["absent", "1", "0", "6"],
    ]);
    expect(read(projectionTable(record, undefined))).toEqual([]);
  });

  it("describe every column, and name none twice", () => {
    const [vote] = record.votes;
    for (const { columns } of [votesTable(record), ledgerTable(record, {}), timelineTable(record), projectionTable(record, projection), rollCallTable({ record, vote: vote!, rows: [], evidence: noEvidence })]) {
      expect(columns.every(({ title, description }) => title.length > 0 && description.endsWith("."))).toBe(true);
      expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
      expect(columns.every(({ key }) => /^[a-z][a-z0-9_]*$/.test(key))).toBe(true);
    }
  });
});

describe("files", () => {
  it("are named by what they are of and the revision", () => {
    expect(csvFile(votesTable(record), 7).headers).toEqual({ "Content-Disposition": 'attachment; filename="plenary-tea-votes-r7.csv"' });
    expect(pictureFile({ body: "", format: "png", name: "tea-counts", revision: 7 }).headers).toMatchObject({ "Content-Disposition": 'inline; filename="plenary-tea-counts-r7.png"' });
  });
});
