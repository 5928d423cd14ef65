import { z } from "zod";
import { lineOfText } from "@/lib/revisions/text-input";
import { passwordLength } from "./password-length";

export const roles = ["analyst", "administrator"] as const;
export const roleSchema = z.enum(roles);
/** What a person who signs in may do: an analyst enters and corrects, an administrator also invites people. */
export type Role = z.infer<typeof roleSchema>;

/** Who is signed in. */
export type SignedIn = { id: string; name: string; email: string; role: Role };

const email = z.string().trim().toLowerCase().max(254, "An e-mail address of 254 characters at most.").pipe(z.email("Enter an e-mail address, such as ana@example.org."));

export const signInSchema = z.object({ email, password: z.string().min(1, "Enter your password.").max(passwordLength.max, "That is longer than any password here.") });
export type SignIn = z.infer<typeof signInSchema>;

/** What a person tells of themselves when they take up an invitation. */
export const newAccountSchema = z.object({
  name: lineOfText(100, { needed: "Enter your name: it stands beside every change you make." }),
  email,
  password: z
    .string()
    .min(passwordLength.min, `Choose a password of ${passwordLength.min} characters or more: a few words in a row are easy to keep in mind.`)
    .max(passwordLength.max, `A password of ${passwordLength.max} characters at most.`),
});
export type NewAccount = z.infer<typeof newAccountSchema>;

/** Whom an administrator invites; without an address whoever has the link may use it. */
export const inviteSchema = z.object({ role: roleSchema, email: z.union([z.literal("").transform(() => null), email]) });
export type Invite = z.infer<typeof inviteSchema>;

/** Whether an invitation can still be taken up. */
export type InvitationState = "open" | "used" | "expired" | "unknown";

/** An invitation as administrators see it. Times are ISO 8601, UTC. */
export type Invitation = { id: number; role: Role; email: string | null; invitedBy: string | null; createdAt: string; expiresAt: string; usedAt: string | null; state: InvitationState };

/** A person with an account. */
export type Person = SignedIn & { since: string };
