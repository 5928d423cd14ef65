import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { findSignedIn } from "@/lib/accounts/queries";
import type { Role, SignedIn } from "@/lib/accounts/schema";
import { AppError } from "@/lib/errors";

/** Who asks for this page, or null. Asked once a request. */
export const currentUser = cache(async (): Promise<SignedIn | null> => findSignedIn(await headers()));

/** For pages: who asks, or off to sign in and then back to `path`. */
export async function requireUser(path: string): Promise<SignedIn> {
  return (await currentUser()) ?? redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}

/** For actions and handlers: who writes. Every one of them asks this first. @throws AppError `sign_in_required`, `not_allowed` */
export async function requireWriter(role: Role = "analyst"): Promise<SignedIn> {
  const user = await currentUser();
  if (!user) throw new AppError("sign_in_required", "You are not signed in any more. Sign in in another tab, then save again: nothing here is lost.");
  if (role === "administrator" && user.role !== "administrator") throw new AppError("not_allowed", "Only administrators can do this.");
  return user;
}
