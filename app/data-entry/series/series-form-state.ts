import type { FormState } from "../../_components/forms/form-state";
import type { VoteChoice } from "@/lib/series/choices";

export type SeriesFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  initial: FormState;
  choices: readonly VoteChoice[];
  /** Sessions in between without such a vote, in words; empty when there is none. */
  silent: string;
  /** States to choose a sponsor and a presser from: code and name. */
  states: readonly (readonly [iso3: string, name: string])[];
  correction: boolean;
};
