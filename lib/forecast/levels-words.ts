import type { ForecastAnswer } from "./desk/forecast-answer";
import { exposedStates, mostExposed } from "./exposure-words";
import { nineInTen } from "./headline";
import { levelOfPush } from "./push-words";
import { capital } from "./scenario-words";

/** The named levels of one vote. `eases` is there where there is a push to ease. */
export interface LevelForecasts {
  readonly eases: ForecastAnswer | null;
  readonly stays: ForecastAnswer;
  readonly rises: ForecastAnswer;
}

/** The three levels in sentences, each of which stands alone. */
export function levelSentences({ eases, stays, rises }: LevelForecasts, { vote, nameOf }: { vote: string; nameOf: (iso3: string) => string }): { level: number; sentence: string }[] {
  const say = (level: number, forecast: ForecastAnswer, more = "") => {
    const { expected, members, counts } = forecast;
    return { level, sentence: `${capital(levelOfPush(level, forecast.push!))}, about ${expected.yes} of ${members} states are in favour ${vote} (${nineInTen(counts.yes)}, nine times in ten)${more}.` };
  };
  const exposed = mostExposed(exposedStates(stays, rises), nameOf);
  return [say(0, stays), say(1, rises, exposed && `; most exposed ${exposed.includes(" and ") ? "are" : "is"} ${exposed}`), ...(eases ? [say(-1, eases)] : [])];
}
