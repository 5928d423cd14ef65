import type { Acceptance } from "./acceptance";
import type { InvitationState, Role } from "./schema";

export const roleTerms: Record<Role, string> = { analyst: "Analyst", administrator: "Administrator" };

/** Why a link does not work, and what to do. */
export const invitationStateInWords: Record<Exclude<InvitationState, "open">, string> = {
  used: "It was used already: each link makes one account. If it was you, sign in; if not, tell an administrator.",
  expired: "It has expired. Ask an administrator for a new one; the first administrator's link is made anew when Plenary is started again.",
  unknown: "There is no such invitation: the link is mistyped, was withdrawn, or was replaced by a newer one.",
};

/** Why an account was not made. */
export function refusalInWords(reason: Extract<Acceptance, { ok: false }>["reason"]): string {
  if (reason === "email_taken") return "There is an account with this e-mail address already. Sign in with it, or use another address.";
  if (reason === "other_email") return "This invitation was made for another e-mail address.";
  return invitationStateInWords[reason];
}
