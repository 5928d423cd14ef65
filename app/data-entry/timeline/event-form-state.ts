import type { FormState } from "../../_components/forms/form-state";
import type { Difference } from "@/lib/revisions/three-way";

/** What the event forms' actions answer; `differences` are what somebody else changed meanwhile. */
export type EventFormState = FormState & { differences?: Difference[] };
