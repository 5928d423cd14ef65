import type { Forecast } from "./forecast";
import type { ForecastCache } from "./forecast-cache";
import type { History } from "./history";
import type { Parties } from "./parties";
import type { Scenario } from "./scenario";

export interface ForecastRequest {
  readonly history: History;
  /** Slug of the series whose next vote is forecast. */
  readonly series: string;
  /** Indices into `history.states` of the states that can vote; their number is the membership. */
  readonly members: readonly number[];
  readonly seed: number;
  /** Default: no assumption. */
  readonly scenario?: Scenario;
  /** Who pushes and whose text it is; left out: the United States, and nobody's. Nothing but levels of push looks at it. */
  readonly parties?: Parties;
  /** Work that may be kept from one forecast to the next on the same revision of the record; results never depend on it. */
  readonly cache?: ForecastCache;
}

/** All models, from the naive benchmark to the full one, are used through this. */
export interface ForecastModel {
  readonly name: string;
  /** Changes whenever the numbers may. */
  readonly version: string;
  readonly title: string;
  /** What it assumes, in words for the reader. */
  readonly description: string;
  forecast(request: ForecastRequest): Forecast;
}
