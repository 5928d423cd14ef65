import type { SeriesPanel } from "../series-panel";
import type { SeriesMoves } from "./moves";

/** What the series itself has seen of each state before a vote. */
export interface OwnRecord {
  /** √ of the decayed share of votes with N or A, and with X; 0 … 1. */
  readonly dissent: Float64Array;
  readonly dissentLong: Float64Array;
  readonly absence: Float64Array;
  readonly absenceLong: Float64Array;
  /** Changes of position over the last five votes. */
  readonly switches: Float64Array;
}

const SHORT = 0.8;
const LONG = 0.96;
/** Votes' worth of a clean record that a newcomer starts with, so that one dissent is not a rate of 100 %. */
const CLEAN_START = 1;

/** O(votes × states). */
export function ownRecord(panel: SeriesPanel, states: number): OwnRecord {
  const zeros = () => new Float64Array(states);
  const record = { dissent: zeros(), dissentLong: zeros(), absence: zeros(), absenceLong: zeros(), switches: zeros() };
  const { votes, standings } = panel;
  for (let i = 0; i < states; i++) {
    let short = CLEAN_START;
    let long = CLEAN_START;
    votes.forEach(({ positions }, t) => {
      const position = positions[i]!;
      if (position === 0) return;
      const dissents = position === 1 || position === 2 ? 1 : 0;
      const absences = position === 3 ? 1 : 0;
      record.dissent[i] = SHORT * record.dissent[i]! + dissents;
      record.absence[i] = SHORT * record.absence[i]! + absences;
      record.dissentLong[i] = LONG * record.dissentLong[i]! + dissents;
      record.absenceLong[i] = LONG * record.absenceLong[i]! + absences;
      short = SHORT * short + 1;
      long = LONG * long + 1;
      const before = standings[t]!.last[i]!;
      if (t >= votes.length - 5 && before !== 0 && before !== position) record.switches[i]!++;
    });
    record.dissent[i] = Math.sqrt(record.dissent[i]! / short);
    record.absence[i] = Math.sqrt(record.absence[i]! / short);
    record.dissentLong[i] = Math.sqrt(record.dissentLong[i]! / long);
    record.absenceLong[i] = Math.sqrt(record.absenceLong[i]! / long);
  }
  return record;
}

/** Departures from "in favour" minus returns to it, in the other series' votes since a day, by state. O(votes × states). */
export function netDepartures(input: { all: readonly SeriesMoves[]; except: string; since: string; states: number }): Float64Array {
  const net = new Float64Array(input.states);
  for (const { slug, panel } of input.all) {
    if (slug === input.except) continue;
    for (let t = panel.votes.length - 1; t > 0 && panel.votes[t]!.date >= input.since; t--) {
      const { positions } = panel.votes[t]!;
      const { last } = panel.standings[t]!;
      for (let i = 0; i < input.states; i++) {
        const now = positions[i]!;
        const before = last[i]!;
        if (before === 4 && (now === 1 || now === 2)) net[i]!++;
        else if (now === 4 && (before === 1 || before === 2)) net[i]!--;
      }
    }
  }
  return net;
}
