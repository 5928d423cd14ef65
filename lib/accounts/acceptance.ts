import type { InvitationState } from "./schema";

/** What came of taking up an invitation. */
export type Acceptance = { ok: true } | { ok: false; reason: Exclude<InvitationState, "open"> | "email_taken" | "other_email" };
