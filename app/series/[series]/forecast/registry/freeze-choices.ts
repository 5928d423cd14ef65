import { modelInWords } from "@/lib/forecast/model-words";
import { models } from "@/lib/forecast/models/all-models";
import { levelInWords } from "@/lib/forecast/level-words";
import { levelText } from "@/lib/forecast/scenario-address";
import { capital } from "@/lib/forecast/scenario-words";

export type FreezeChoices = {
  models: readonly (readonly [value: string, label: string])[];
  levels: readonly (readonly [value: string, label: string])[];
  /** What the address asks for: the forecast page leads here with its own question. */
  start: Record<"model" | "push" | "assume" | "leave" | "newcomers" | "seed", string>;
};

/** What can be chosen when a forecast is frozen. `query` is that of the address; what is wrong in it is refused when it is sent. */
export function freezeChoices({ query }: { query: Record<string, string | string[] | undefined> }): FreezeChoices {
  const one = (name: string, usual: string) => [query[name]].flat()[0] ?? usual;
  const push = one("push", "");
  const levels = [["", "Nothing assumed"], ...[-1, -0.5, 0, 0.5, 1].map((level) => [levelText(level), capital(levelInWords(level))] as const)] as const;
  return {
    models: [...models].reverse().map(({ name, title }) => [name, modelInWords(name, title).name] as const),
    levels: levels.some(([value]) => value === push) ? levels : [[push, push], ...levels],
    start: { model: one("model", "full"), push, assume: one("assume", ""), leave: one("leave", ""), newcomers: one("newcomers", "0"), seed: one("seed", "1") },
  };
}
