import { createDesk } from "@/lib/forecast/desk/desk";
import type { ForecastAnswer } from "@/lib/forecast/desk/forecast-answer";
import { createForecastCache } from "@/lib/forecast/forecast-cache";
import { OPEN_SCENARIO, type Scenario } from "@/lib/forecast/scenario";
import { syntheticRecord } from "./synthetic-record";

const record = syntheticRecord({ states: 30, years: 8, seed: 4 });
const desk = createDesk(record, createForecastCache());
const members = record.states.map(({ iso3 }) => iso3);

/** A forecast of the made-up assembly's next vote on tea. */
export function teaForecast({ pressure = OPEN_SCENARIO.pressure, overrides = {}, without = [], model = "full" }: Partial<Scenario> & { without?: readonly string[]; model?: string } = {}): ForecastAnswer {
  return desk.answer({ kind: "forecast", series: "tea", asOf: "2008-01-01", members: members.filter((iso3) => !without.includes(iso3)), model, scenario: { pressure, overrides }, seed: 1 });
}
