import { modelInWords } from "@/lib/forecast/model-words";
import { models } from "@/lib/forecast/models/all-models";
import type { Vote } from "@/lib/votes/schema";
import { sessionInWords } from "@/lib/votes/words";

export type FreezeChoices = {
  models: readonly (readonly [value: string, label: string])[];
  scenarios: readonly (readonly [value: string, label: string])[];
  /** What the address asks for: the forecast page leads here with its own question. */
  start: Record<"model" | "scenario" | "assume" | "leave" | "newcomers" | "seed", string>;
};

/** Sessions offered as a pattern of pressure; an address may name others. */
const SESSIONS = 8;

/** What can be chosen when a forecast is frozen. `query` is that of the address; what is wrong in it is refused when it is sent. */
export function freezeChoices({ votes, query }: { votes: readonly Vote[]; query: Record<string, string | string[] | undefined> }): FreezeChoices {
  const one = (name: string, usual: string) => [query[name]].flat()[0] ?? usual;
  const scenario = one("scenario", "open");
  const sessions = votes.slice(-SESSIONS).reverse().flatMap(({ session }) => (session === null ? [] : [[`as-in-${session}`, `As in the ${sessionInWords(session)}`] as const]));
  const scenarios = [["open", "No assumption"], ["calm", "Calm: no campaign"], ["level-0.5", "Half the pressure of the hardest year"], ["level-1", "The pressure of the hardest year"], ...sessions] as const;
  return {
    models: [...models].reverse().map(({ name, title }) => [name, modelInWords(name, title).name] as const),
    scenarios: scenarios.some(([value]) => value === scenario) ? scenarios : [[scenario, scenario], ...scenarios],
    start: { model: one("model", "full"), scenario, assume: one("assume", ""), leave: one("leave", ""), newcomers: one("newcomers", "0"), seed: one("seed", "1") },
  };
}
