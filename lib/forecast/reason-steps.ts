import type { StateAnswer } from "./desk/forecast-answer";

/** One step on the way from what states of its kind do to what is expected of this one, on the log-odds scale of "not in favour". */
export interface ReasonStep {
  readonly words: string;
  readonly logOdds: number;
}

export interface ReasonSteps {
  /** Chances of not being in favour: of its kind, and of itself in this forecast. */
  readonly from: number;
  readonly to: number;
  readonly fromLogOdds: number;
  readonly toLogOdds: number;
  /** Largest first. */
  readonly steps: readonly ReasonStep[];
  /** All that is not shown: smaller reasons, the series' own level, and the common shock of the scenario. The steps and it lead from `from` to `to` exactly. */
  readonly rest: number;
}

const logOdds = (chance: number) => Math.log(chance / (1 - chance));

/** Why a state has its chances, in words and figures that add up. Undefined where the model gives no reasons, or the position is assumed. */
export function reasonSteps({ yes, general, reasons }: Pick<StateAnswer, "yes" | "general" | "reasons">, shown = 3): ReasonSteps | undefined {
  const to = 1 - yes;
  if (general === null || reasons.length === 0 || general <= 0 || general >= 1 || to <= 0 || to >= 1) return undefined;
  const steps = reasons.slice(0, shown).map(({ words, value, logOdds: step, feature }) => ({ words: reasonInWords(words, value, feature), logOdds: step }));
  const [fromLogOdds, toLogOdds] = [logOdds(general), logOdds(to)];
  return { from: general, to, fromLogOdds, toLogOdds, steps, rest: toLogOdds - fromLogOdds - steps.reduce((sum, step) => sum + step.logOdds, 0) };
}

/** "votes like the United States (last year): 1.8 sd more than its peers". Membership of a group is so or not so. */
function reasonInWords(words: string, value: number, feature: string): string {
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  if (feature.startsWith("region-")) return capital(value > 0 ? words : words.replace(/^belongs/, "does not belong"));
  return `${capital(words)}: ${Math.abs(value).toFixed(1)} sd ${value < 0 ? "less" : "more"} than its peers`;
}
