import type { BacktestedVote } from "@/lib/forecast/backtest";
import { type Summary, summarise } from "@/lib/forecast/backtest-summary";
import { models } from "@/lib/forecast/models/all-models";
import { comparedScores, type ComparedScore, type Skill, skillOver } from "@/lib/forecast/skill";

const columns = [
  ["logLoss", "Log loss"], ["brier", "Brier"], ["rps", "RPS"], ["rpsPresent", "RPS, three outcomes"], ["jointLogScore", "Joint log score"], ["crpsYes", "CRPS in favour"], ["crpsNo", "against"], ["crpsAbstain", "abstaining"], ["crpsAbsent", "non-voting"],
  ["energy", "Energy"], ["auc", "AUC who leaves"], ["precisionAt20", "Precision, first 20"],
] as const satisfies readonly (readonly [keyof Summary, string])[];
const compared = Object.keys(comparedScores) as ComparedScore[];

const figure = (value: number | null) => (value === null ? "–" : value.toFixed(value < 0.1 ? 4 : value < 1 ? 3 : value < 10 ? 2 : 1));
const newestFirst = [...models].reverse();

/** Mean scores of every model, the full one first. */
export function ScoresTable({ votes }: { votes: readonly BacktestedVote[] }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="Scores by model">
      <table className="data-table">
        <caption className="sr-only">Mean scores by model</caption>
        <thead>
          <tr>
            <th scope="col">Model</th>
            {columns.map(([key, title]) => <th key={key} scope="col" className="number">{title}</th>)}
          </tr>
        </thead>
        <tbody>
          {newestFirst.map(({ name, title }) => {
            const summary = summarise(votes, name);
            return (
              <tr key={name}>
                <th scope="row">{title}</th>
                {columns.map(([key]) => <td key={key} className="number">{figure(summary[key])}</td>)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The full model's skill over each other model. */
export function SkillTable({ votes }: { votes: readonly BacktestedVote[] }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="Skill of the full model">
      <table className="data-table">
        <caption className="sr-only">Skill of the full model over each other model, with a 90 % bootstrap interval over votes</caption>
        <thead>
          <tr>
            <th scope="col">Over</th>
            {compared.map((score) => <th key={score} scope="col" className="number">{comparedScores[score].term}</th>)}
          </tr>
        </thead>
        <tbody>
          {newestFirst.filter(({ name }) => name !== "full").map(({ name, title }) => (
            <tr key={name}>
              <th scope="row">{title}</th>
              {compared.map((score) => <SkillCell key={score} skill={skillOver({ votes, model: "full", benchmark: name, score })} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const plain = (value: number) => value.toFixed(2).replace("-", "−");

function SkillCell({ skill }: { skill: Skill | undefined }) {
  if (!skill) return <td className="number">–</td>;
  const [low, high] = skill.interval;
  return (
    <td className="number">
      <strong className="font-semibold">{plain(skill.skill)}</strong>
      <span className="block text-xs whitespace-nowrap text-ink-soft">({plain(low)} to {plain(high)})</span>
    </td>
  );
}
