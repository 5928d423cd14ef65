import type { Metadata } from "next";
import Link from "next/link";
import { AcceptForm } from "./accept-form";
import { findInvitation } from "@/lib/accounts/queries";
import { invitationStateInWords } from "@/lib/accounts/words";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Invitation", robots: { index: false }, referrer: "no-referrer" };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { state, role, email } = await findInvitation(token);
  if (state !== "open") {
    return (
      <div className="page max-w-xl space-y-4 py-8">
        <h1>This invitation cannot be used</h1>
        <p className="lede">{invitationStateInWords[state]}</p>
        <p>
          <Link href="/sign-in">Sign in</Link> if you have an account already.
        </p>
      </div>
    );
  }
  return (
    <div className="page max-w-xl space-y-6 py-8">
      <h1>Make your account</h1>
      <p className="lede">
        {role === "administrator" ? "You are invited as an administrator: you can enter votes and events, and invite people." : "You are invited as an analyst: you can enter votes and events, and correct them."} Your
        name stands beside every change that you make.
      </p>
      <AcceptForm token={token} email={email} />
    </div>
  );
}
